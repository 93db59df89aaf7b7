import { useWords } from '#renderer/i18n/Words.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useEffect } from 'react';
import { useStaff } from './staff.ts';

/** Who is signed in, in the status bar; a press, or F9 where the screen has no use of its own for it, hands over. */
export function PersonItem() {
  const { t } = useWords();
  const person = useStaff((store) => store.state?.person);
  const here = person !== undefined && person !== null;

  useEffect(() => {
    if (!here) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F9' || event.repeat) return;
      // After every other listener: a screen that uses the key has said so by then. Behind a dialog nothing happens.
      queueMicrotask(() => {
        if (!event.defaultPrevented && document.querySelector('dialog[open]') === null) handOver();
      });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [here]);

  if (!here) return null;
  return (
    <button
      type="button"
      aria-label={t('staff:switch.item', { name: person.name })}
      aria-keyshortcuts="F9"
      onClick={handOver}
    >
      <Icon name={person.role === 'cashier' ? 'person' : 'manager'} className="i i-s" />
      <b>
        <bdi>{person.name}</bdi>
      </b>
      <span className="key long" aria-hidden="true">
        F9
      </span>
    </button>
  );
}

function handOver(): void {
  useStaff.setState({ switching: true });
}
