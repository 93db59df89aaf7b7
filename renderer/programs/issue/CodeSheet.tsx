import type { AskProblem } from '#renderer/bridge/answer.ts';
import { bridge } from '#renderer/bridge/bridge.ts';
import { problemWords } from '#renderer/i18n/problem-words.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useTerminal } from '#renderer/shell/terminal-store.ts';
import { Segments } from '#renderer/ui/Segments.tsx';
import { Strip } from '#renderer/ui/Strip.tsx';
import { Ticket } from '#renderer/ui/Ticket.tsx';
import type { ReplyOf } from '#shared/contract/calls.ts';
import { useEffect, useMemo, useState } from 'react';
import { usePrograms } from '../programs-store.ts';
import { barsOf, type Bars } from './bars-of.ts';
import './code-sheet.css';

type Numbers = ReplyOf<'issue/numbers'>;

/** Labels of an order, each with its bars: for the printer, or to be kept as a PDF by the system's own dialog. */
export function CodeSheet({ id }: { readonly id: string }) {
  const speaker = useWords();
  const { t } = speaker;
  const [numbers, setNumbers] = useState<Numbers>();
  const [problem, setProblem] = useState<AskProblem>();
  const [bars, setBars] = useState<Bars>('code128');

  useEffect(() => {
    let here = true;
    void bridge.call('issue/numbers', { id }).then((answer) => {
      if (!here) return;
      if (answer.ok) setNumbers(answer.value);
      else setProblem(answer.problem);
    });
    return () => {
      here = false;
    };
  }, [id]);

  return (
    <main className="main code-sheet">
      <Ticket label={t('issue:sheet.title')}>
        <header className="page-head">
          <h1>{t('issue:sheet.title')}</h1>
          <p className="quiet grow">{t('issue:sheet.what')}</p>
          <Segments
            label={t('issue:sheet.bars')}
            value={bars}
            options={(['code128', 'qrcode'] as const).map((value) => ({ value, label: t(`issue:sheet.${value}`) }))}
            onChange={setBars}
          />
        </header>
        {problem === undefined ? null : <p role="alert">{problemWords(problem, speaker, t('shell:issuer')).what}</p>}
        {numbers === undefined ? null : <Labels numbers={numbers} bars={bars} />}
      </Ticket>
      <Strip
        label={t('shell:keys')}
        acts={[
          {
            key: 'Escape',
            icon: 'back',
            label: t('issue:sheet.back'),
            run: () => usePrograms.setState({ paper: undefined }),
          },
          {
            key: 'F8',
            icon: 'print',
            label: t('issue:sheet.print'),
            sub: t('issue:sheet.printSub'),
            not: numbers === undefined ? t('programs:key.sendingSub') : undefined,
            press: true,
            run: () => window.print(),
          },
        ]}
      />
    </main>
  );
}

function Labels({ numbers, bars }: { readonly numbers: Numbers; readonly bars: Bars }) {
  const { t, money } = useWords();
  const shop = useTerminal((store) => store.state?.shop.name ?? '');
  const { order } = numbers;
  const drawn = useMemo(
    () => numbers.numbers.map(({ number }) => ({ number, picture: barsOf(number, bars) })),
    [numbers, bars],
  );
  return (
    <ul className={bars === 'qrcode' ? 'labels square' : 'labels'} aria-label={t('issue:sheet.title')}>
      {drawn.map(({ number, picture }) => (
        <li key={number}>
          <span className="label-head">
            <b>{shop}</b> <b className="fig">{money(order.value)}</b>
          </span>
          <img src={picture} alt="" />
          <bdi dir="ltr" className="fig">
            {grouped(number)}
          </bdi>
        </li>
      ))}
    </ul>
  );
}

/** In fours, as people read them out. */
function grouped(number: string): string {
  return /^\d{12,}$/.test(number) ? number.replaceAll(/(\d{4})(?=\d)/g, '$1\u00a0') : number;
}
