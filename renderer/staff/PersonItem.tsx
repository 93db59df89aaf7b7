import { useWords } from '#renderer/i18n/Words.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useStaff } from './staff.ts';

/** Who is signed in, in the status bar; a press hands over to somebody else. */
export function PersonItem() {
  const { t } = useWords();
  const person = useStaff((store) => store.state?.person);
  if (person === undefined || person === null) return null;
  return (
    <button
      type="button"
      aria-label={t('staff:switch.item', { name: person.name })}
      onClick={() => useStaff.setState({ switching: true })}
    >
      <Icon name={person.role === 'cashier' ? 'person' : 'manager'} className="i i-s" />
      <b>
        <bdi>{person.name}</bdi>
      </b>
    </button>
  );
}
