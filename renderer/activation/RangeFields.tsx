import { useWords } from '#renderer/i18n/Words.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useState } from 'react';
import { bring } from './batch-store.ts';
import type { BroughtNews } from './Brought.tsx';
import { TextField } from './TextField.tsx';

interface RangeFieldsProps {
  readonly busy: boolean;
  readonly onNews: (news: BroughtNews) => void;
}

/** Every number from the first to the last of a box that was printed in a row. */
export function RangeFields({ busy, onNews }: RangeFieldsProps) {
  const { t } = useWords();
  const [first, setFirst] = useState('');
  const [last, setLast] = useState('');

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
      <TextField label={t('activation:bring.first')} value={first} latin digits onChange={setFirst} />
      <TextField
        label={t('activation:bring.last')}
        hint={t('activation:bring.rangeHint')}
        value={last}
        latin
        digits
        onChange={setLast}
      />
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
