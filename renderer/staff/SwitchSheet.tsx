import { useWords } from '#renderer/i18n/Words.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Sheet } from '#renderer/ui/Sheet.tsx';
import { PinEntry } from './PinEntry.tsx';
import { signIn, signOut, useStaff } from './staff.ts';

/** Hands the till to somebody else, or to nobody. */
export function SwitchSheet() {
  const { t } = useWords();
  const state = useStaff((store) => store.state);
  const others = state?.people.filter((it) => it.id !== state.person?.id) ?? [];
  return (
    <Sheet
      wide
      title={t('staff:switch.title')}
      closeLabel={t('shell:key.close')}
      onClose={() => useStaff.setState({ switching: false })}
    >
      <button type="button" className="btn" onClick={() => void signOut()}>
        <Icon name="lock" className="i i-s" />
        {t('staff:switch.signOut', { name: state?.person?.name ?? '' })}
      </button>
      <PinEntry people={others} first={undefined} onPin={signIn} />
    </Sheet>
  );
}
