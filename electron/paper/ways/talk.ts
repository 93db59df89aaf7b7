import type { PrinterLanguage } from '#shared/paper/printer.ts';
import type { Trouble } from '#shared/paper/job.ts';

/** What a printer has said so far. Many say nothing at all, and some say nonsense: both count as silent. */
export interface Talk {
  /** Asks how it is; answered at once, also in the middle of a slip. */
  readonly question: Uint8Array;
  /** Goes behind a slip: answered when everything before it was printed. */
  readonly end: Uint8Array;
  /** Forgets the answers so far: the next ones are to a question asked now. */
  asked(): void;
  /** The end was sent: from now on an answer to it counts. */
  ended(): void;
  hear(bytes: Uint8Array): void;
  /** The last complete answer, since it was asked. */
  readonly says: { readonly trouble: Trouble | null } | undefined;
  /** It said that the slip is done. */
  readonly finished: boolean;
}

export function talkOf(speaks: PrinterLanguage): Talk {
  return speaks === 'esc-pos' ? escPosTalk() : starTalk();
}

/** DLE EOT 1, 2 and 4, answered by a byte each with fixed bits; GS r 1, answered in its turn by one that differs in bit 4. */
function escPosTalk(): Talk {
  let answers: number[] = [];
  let says: Talk['says'];
  let ended = false;
  let finished = false;
  return {
    question: Uint8Array.of(0x10, 0x04, 1, 0x10, 0x04, 2, 0x10, 0x04, 4),
    end: Uint8Array.of(0x1d, 0x72, 1),
    asked: () => {
      answers = [];
      says = undefined;
    },
    ended: () => {
      ended = true;
    },
    hear(bytes) {
      for (const byte of bytes) {
        if ((byte & 0xf0) === 0) finished ||= ended;
        else if ((byte & 0x93) === 0x12) answers.push(byte);
      }
      const [printer, offline, paper] = answers;
      if (printer !== undefined && offline !== undefined && paper !== undefined)
        says = { trouble: escPosTrouble(printer, offline, paper) };
    },
    get says() {
      return says;
    },
    get finished() {
      return finished;
    },
  };
}

function escPosTrouble(printer: number, offline: number, paper: number): Trouble | null {
  if ((offline & 0x04) !== 0) return 'cover-open';
  if ((paper & 0x60) !== 0 || (offline & 0x20) !== 0) return 'paper-out';
  if ((printer & 0x08) !== 0 || (offline & 0x40) !== 0) return 'offline';
  return null;
}

/** ESC ACK SOH is answered by the block of the automatic status; ETB moves a counter in it once it is reached. */
function starTalk(): Talk {
  let heard: number[] = [];
  let says: Talk['says'];
  let counter: number | undefined;
  let ended = false;
  let finished = false;
  return {
    question: Uint8Array.of(0x1b, 0x06, 0x01),
    end: Uint8Array.of(0x17),
    asked: () => {
      heard = [];
      says = undefined;
    },
    ended: () => {
      ended = true;
    },
    hear(bytes) {
      heard.push(...bytes);
      const block = starBlock(heard);
      if (block === undefined) return;
      heard = [];
      says = { trouble: starTrouble(block) };
      const now = (block[7] ?? 0) & 0x4e;
      if (ended && counter !== undefined && counter !== now) finished = true;
      if (!ended) counter = now;
    },
    get says() {
      return says;
    },
    get finished() {
      return finished;
    },
  };
}

/** Nine bytes or more, their number in the first: its fixed bits tell it from noise. */
function starBlock(heard: readonly number[]): readonly number[] | undefined {
  const [first = 0, second = 0xff] = heard;
  if ((first & 0x91) !== 0x01 || (second & 0x91) !== 0) return undefined;
  const length = ((first & 0x0e) >> 1) + ((first & 0x20) >> 2);
  return length >= 7 && heard.length >= length ? heard.slice(0, length) : undefined;
}

function starTrouble(block: readonly number[]): Trouble | null {
  const [state = 0, paper = 0] = [block[2], block[5]];
  if ((state & 0x20) !== 0) return 'cover-open';
  if ((paper & 0x08) !== 0) return 'paper-out';
  return (state & 0x08) !== 0 ? 'offline' : null;
}
