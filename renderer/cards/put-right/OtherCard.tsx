import type { AskProblem } from '#renderer/bridge/answer.ts';
import { bridge } from '#renderer/bridge/bridge.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { onMisread, onScan } from '#renderer/shell/scan-inbox.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { CardView } from '#shared/contract/card-view.ts';
import { useEffect, useId, useRef, useState } from 'react';
import { Said } from '../Said.tsx';

interface OtherCardProps {
  readonly label: string;
  readonly disabled: boolean;
  readonly onFound: (card: CardView) => void;
}

/** Another card, scanned or typed in whole: looked up at once, so that what will happen can be said of it. */
export function OtherCard({ label, disabled, onFound }: OtherCardProps) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<AskProblem>();
  const id = useId();

  async function find(code: string, entry: 'scanned' | 'typed'): Promise<void> {
    setAsking(true);
    setProblem(undefined);
    const answer = await bridge.call('card/find', { code, entry });
    setAsking(false);
    if (!answer.ok) {
      setProblem(answer.problem);
      return;
    }
    setText('');
    onFound(answer.value);
  }
  const latest = useRef(find);
  useEffect(() => {
    latest.current = find;
  });
  useEffect(() => {
    if (disabled) return undefined;
    const off = onScan((code) => void latest.current(code, 'scanned'));
    const offMisread = onMisread(setProblem);
    return () => {
      off();
      offMisread();
    };
  }, [disabled]);

  return (
    <form
      className="other-card"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') void find(text.trim(), 'typed');
      }}
    >
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <div className="other-card-line">
          <input
            id={id}
            className="in"
            dir="ltr"
            value={text}
            maxLength={40}
            disabled={disabled}
            autoComplete="off"
            spellCheck="false"
            autoFocus
            aria-describedby={`${id} hint`}
            onChange={(event) => setText(event.target.value)}
          />
          <button type="submit" className="btn" disabled={disabled}>
            <Icon name="find" className="i i-s" />
            {t('cards:find.do')}
          </button>
        </div>
        <span id={`${id} hint`} className="hint" role="status">
          {asking ? t('cards:asking', { issuer: t('shell:issuer') }) : t('cards:hint.other')}
        </span>
      </div>
      {problem === undefined ? null : <Said problem={problem} issuer={t('shell:issuer')} role="alert" />}
    </form>
  );
}
