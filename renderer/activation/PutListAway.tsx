import { useWords } from '#renderer/i18n/Words.tsx';
import { useState } from 'react';
import { putBoxAway } from './batch-store.ts';

/** A list that is not wanted. Pressed twice: a stack that was scanned in vain is scanned again. */
export function PutListAway({ id }: { readonly id: string }) {
  const { t } = useWords();
  const [sure, setSure] = useState(false);
  return (
    <button
      type="button"
      className="take-out"
      onClick={() => (sure ? void putBoxAway(id) : setSure(true))}
      onBlur={() => setSure(false)}
    >
      {t(sure ? 'activation:list.awaySure' : 'activation:list.away')}
    </button>
  );
}
