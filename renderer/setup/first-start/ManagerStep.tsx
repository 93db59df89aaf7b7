import { useWords } from '#renderer/i18n/Words.tsx';
import { FirstManager } from '#renderer/people/people.tsx';
import { useStaff } from '#renderer/staff/staff.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { pass } from './first-start-store.ts';
import { StepScreen } from './StepScreen.tsx';

export function ManagerStep() {
  const { t } = useWords();
  const staff = useStaff((store) => store.state);
  const manager = staff?.setUp ? (staff.person?.name ?? staff.people[0]?.name ?? '') : undefined;
  const next = () => pass('manager');
  return (
    <StepScreen
      title={t('setup:first.manager.title')}
      lead={t('people:first.what')}
      acts={
        manager === undefined
          ? [
              {
                key: 'F10',
                icon: 'next',
                label: t('setup:first.key.skip'),
                sub: t('setup:first.manager.skipSub'),
                run: next,
              },
            ]
          : [{ key: 'F2', icon: 'next', label: t('setup:first.key.next'), press: true, run: next }]
      }
    >
      {manager === undefined ? (
        <FirstManager told />
      ) : (
        <p role="status" className="notice confirmed">
          <Icon name="manager" />
          <span>{t('setup:first.manager.made', { name: manager })}</span>
        </p>
      )}
    </StepScreen>
  );
}
