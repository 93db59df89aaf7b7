import { dateOf, timeText } from '#shared/words/date-text.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { PersonEntry } from '#shared/contract/staff.ts';

interface PersonRowProps {
  readonly person: PersonEntry;
  readonly me: boolean;
  readonly onPress: () => void;
}

/** One person: their role, and whatever is out of the ordinary about them. */
export function PersonRow({ person, me, onPress }: PersonRowProps) {
  const { t, locale } = useWords();
  const { name, role, picked, rights, active, lockedUntil } = person;
  return (
    <button type="button" className={active ? 'row person-row' : 'row person-row quiet'} onClick={onPress}>
      <Icon name={role === 'cashier' ? 'person' : 'manager'} />
      <b>
        <bdi>{name}</bdi>
      </b>
      <span>
        {t(`staff:role.${role}`)}
        {picked ? <small className="quiet"> {t('people:picked', { count: rights.length })}</small> : null}
        {me ? <small className="quiet"> {t('people:me')}</small> : null}
      </span>
      {active ? (
        lockedUntil === null ? (
          <span />
        ) : (
          <Badge icon="lock" tone="refused">
            {t('staff:lockedUntil', { time: timeText(dateOf(lockedUntil), locale) })}
          </Badge>
        )
      ) : (
        <Badge icon="no" tone="plain">
          {t('people:left')}
        </Badge>
      )}
    </button>
  );
}
