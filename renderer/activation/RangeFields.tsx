import { useWords } from '#renderer/i18n/Words.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useId, useState } from 'react';
import { bring } from './batch-store.ts';
import type { BroughtNews } from './Brought.tsx';

interface RangeFieldsProps {
  readonly busy: boolean;
  readonly onNews: (news: BroughtNews) => void;
}

/** Every number from the first to the last of a box that was printed in a row. */
export function RangeFields({ busy, onNews }: RangeFieldsProps) {
  const { t } = useWords();
  const [first, setFirst] = useState('');
  const [last, setLast] = useState('');
  const hint = useId();

  async function add(): Promise<void> {
    const answer = await bring({ by: 'range', first, last });
    if (!answer.ok) onNews({ problem: answer.problem });
    else if (answer.value.noRange !== null) onNews({ noRange: answer.value.noRange });
    else {
      setFirst('');
      setLast('');
      onNews({ added: answer.value.added, leftOut: answer.value.leftOut, lost: [] });
    }
  }

  return (
    <div className="bring-range">
      <NumberField label={t('activation:bring.first')} value={first} onChange={setFirst} describedBy={hint} />
      <NumberField label={t('activation:bring.last')} value={last} onChange={setLast} describedBy={hint} />
      <span className="hint" id={hint}>
        {t('activation:bring.rangeHint')}
      </span>
      <button
        type="button"
        className="btn"
        disabled={busy || first.trim() === '' || last.trim() === ''}
        onClick={() => void add()}
      >
        <Icon name="add" />
        {t('activation:bring.addRange')}
      </button>
    </div>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: string;
  readonly describedBy: string;
  readonly onChange: (value: string) => void;
}

function NumberField({ label, value, describedBy, onChange }: NumberFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="in"
        dir="ltr"
        inputMode="numeric"
        autoComplete="off"
        maxLength={40}
        aria-describedby={describedBy}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
