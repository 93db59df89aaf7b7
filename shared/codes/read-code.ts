import type { Problem, ProblemWith } from '../domain/problem.ts';
import { done, refused, type Result } from '../result.ts';
import type { CardReference } from './card-reference.ts';
import { cardIn, readDigitalLink, readGs1 } from './gs1.ts';
import { readLink } from './link.ts';
import { fits, vouchedFor, type NumberPattern } from './number-pattern.ts';
import { inPaymentRange, looksLikePaymentCard, paymentNumbersIn } from './payment-card.ts';
import { promisesGs1, splitAim } from './symbology.ts';
import { accountOf, numbersOn, splitTracks, type Track } from './tracks.ts';

type Reading = Result<CardReference, Problem>;

/**
 * What a scanned, swiped or typed text names. Case is kept. A payment card is refused before anything else is
 * made of it: what is returned, thrown or remembered never holds its number (decision 0030).
 */
export function readCode(text: string, patterns: readonly NumberPattern[]): Reading {
  const { aim, rest } = splitAim(text.replace(/^[\s\u0002]+|[\s\u0003\u0004]+$/gu, ''));
  if (rest === '') return malformed('empty');
  if (rest.length > 10_000) return malformed('too-long');
  const tracks = splitTracks(rest);
  if (tracks !== undefined) return readSwipe(tracks, patterns);
  if (/[^\P{C}\u001d]|\ufffd/u.test(rest)) return malformed('unreadable');
  const gs1 = readAsGs1(rest, aim, patterns);
  if (gs1 !== undefined) return gs1;
  const link = readLink(rest);
  if (link !== undefined) return readCardLink(link.url, link.names, patterns);
  return readPlain(rest, aim, patterns);
}

/** Which programs could have issued the number, the most particular first. */
export function programsOf(number: string, patterns: readonly NumberPattern[]): NumberPattern[] {
  return patterns
    .filter((it) => fits(number, it))
    .toSorted((a, b) => Number(a.pattern === null) - Number(b.pattern === null) || vouchedFor(b) - vouchedFor(a));
}

function malformed(why: ProblemWith<'malformed-code'>['why']): Reading {
  return refused({ code: 'malformed-code', why });
}

const paymentCard: Reading = refused({ code: 'payment-card' });

function readSwipe(tracks: readonly Track[], patterns: readonly NumberPattern[]): Reading {
  // Every track is judged before any is used: a gift number on track 2 doesn't make the bank's track 1 harmless.
  for (const track of tracks) {
    const account = accountOf(track);
    const suspects = account === undefined ? numbersOn(track).filter(looksLikePaymentCard) : [account.number];
    for (const number of suspects) {
      const certain = looksLikePaymentCard(number);
      const likely = account?.bankLayout === true && inPaymentRange(number);
      if ((certain || likely) && !isOurs(number, patterns, account?.bankLayout === true && certain ? 6 : 4)) {
        return paymentCard;
      }
    }
  }
  const readable = tracks.filter((it) => it.lrc !== 'wrong');
  const candidates = [2, 1, 3].flatMap((n) => readable.filter((it) => it.track === n).flatMap(numbersOn));
  if (candidates.length === 0) return malformed('unreadable');
  return firstFitting(candidates, patterns) ?? mismatch(candidates[0] ?? '', patterns);
}

function readAsGs1(text: string, aim: string | null, patterns: readonly NumberPattern[]): Reading | undefined {
  const promised = aim !== null && promisesGs1(aim);
  if (!promised && !text.startsWith('\u001d') && !/^\(\d{2,4}\)/.test(text)) {
    return text.includes('\u001d') ? malformed('unreadable') : undefined;
  }
  const elements = readGs1(text);
  if (elements === undefined) return promised ? malformed('unreadable') : undefined;
  const card = cardIn(elements);
  if (card === 'broken') return malformed('unreadable');
  // Goods carry element strings too; they are no cards.
  if (card === undefined) return malformed('no-such-pattern');
  return firstFitting(card.numbers, patterns) ?? malformed('no-such-pattern');
}

function readCardLink(url: URL, names: readonly string[], patterns: readonly NumberPattern[]): Reading {
  if (holdsPaymentCard([url.href, ...names], patterns)) return paymentCard;
  const card = cardIn(readDigitalLink(url));
  if (card === 'broken') return malformed('unreadable');
  // Only a pattern that says something may pick a number out of a link: "any code" would take its first word.
  const telling = patterns.filter((it) => it.pattern !== null);
  const number = firstFitting([...(card?.numbers ?? []), ...names], telling);
  return number ?? done({ by: 'link', url: url.href, serial: names[0] ?? null });
}

function readPlain(text: string, aim: string | null, patterns: readonly NumberPattern[]): Reading {
  const whole = text.trim();
  // An EAN is goods, whatever its thirteen digits add up to.
  if (aim?.[1] !== 'E' && holdsPaymentCard([whole], patterns)) return paymentCard;
  const fitting = firstFitting([whole], patterns);
  if (fitting !== undefined) return fitting;
  // The serial of a wallet pass, shown as its bare barcode.
  if (/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(whole)) {
    return done({ by: 'link', url: null, serial: whole });
  }
  return mismatch(whole, patterns);
}

/** As printed first: a dash may belong to the code. Then without the spaces, then without the dashes of the print. */
function spellings(text: string): string[] {
  return [...new Set([text, text.replace(/\s/g, ''), text.replace(/[\s-]/g, '')])];
}

function firstFitting(candidates: readonly string[], patterns: readonly NumberPattern[]): Reading | undefined {
  const telling = patterns.filter((it) => it.pattern !== null);
  for (const some of [telling, patterns]) {
    for (const number of candidates.flatMap(spellings)) {
      if (some.some((it) => fits(number, it))) return done({ by: 'number', number });
    }
  }
  return undefined;
}

function holdsPaymentCard(texts: readonly string[], patterns: readonly NumberPattern[]): boolean {
  return texts.some(
    (text) => !isOurs(text, patterns, 4) && paymentNumbersIn(text).some((number) => !isOurs(number, patterns, 4)),
  );
}

/** A program of the shop's own claims the number, by a pattern in which the shop fixed at least so many characters. */
function isOurs(text: string, patterns: readonly NumberPattern[], atLeast: number): boolean {
  const vouching = patterns.filter((it) => vouchedFor(it) >= atLeast);
  return spellings(text).some((number) => vouching.some((it) => fits(number, it)));
}

/** Length is worth a word of its own only where every number of the shop is nothing but digits. */
function mismatch(text: string, patterns: readonly NumberPattern[]): Reading {
  const bare = text.replace(/[\s-]/g, '');
  const lengths = patterns.map((it) => (/^[\d#]+$/.test(it.pattern ?? '') ? (it.pattern?.length ?? NaN) : NaN));
  if (!/^\d+$/.test(bare) || lengths.length === 0 || lengths.includes(NaN)) {
    return malformed(text.length > 255 ? 'too-long' : 'no-such-pattern');
  }
  if (bare.length < Math.min(...lengths)) return malformed('too-short');
  return malformed(bare.length > Math.max(...lengths) ? 'too-long' : 'no-such-pattern');
}
