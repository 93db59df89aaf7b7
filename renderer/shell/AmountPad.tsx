import { useWords } from '#renderer/i18n/Words.tsx';
import { Keypad } from '#renderer/ui/Keypad.tsx';
import type { AmountEntry } from '#renderer/ui/use-amount.ts';

interface AmountPadProps {
  readonly title: string;
  readonly entry: AmountEntry;
  /** Its title needs the room: in a small window the hint beside it goes. */
  readonly longTitle?: boolean;
}

/** The stub of a screen that asks for an amount. */
export function AmountPad({ title, entry, longTitle = false }: AmountPadProps) {
  const { t, number } = useWords();
  return (
    <>
      <div className="stub-head">
        <h2>{title}</h2>
        <span className={longTitle ? 'quiet long' : 'quiet'}>{t('counter:pad.hint')}</span>
      </div>
      <Keypad
        label={t('counter:type.keypad')}
        deleteLabel={t('counter:type.delete')}
        doubleZero
        digit={number}
        onKey={entry.type}
        onDelete={entry.erase}
      />
    </>
  );
}
