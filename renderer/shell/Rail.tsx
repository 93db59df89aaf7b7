import { useWords } from '#renderer/i18n/Words.tsx';
import { Icon, Mark } from '#renderer/ui/Icon.tsx';
import type { IconName } from '#renderer/ui/icon-names.ts';
import { useQueue } from '#renderer/queue/queue-store.ts';
import { useCounter } from '#renderer/counter/counter-store.ts';
import { railKeys } from './places.ts';
import { useWindow } from './window-store.ts';

/** The places of this till: the stub of the window, perforated along the side that faces the work. */
export function Rail() {
  const { t } = useWords();
  const place = useWindow((store) => store.place);
  const parked = useQueue((queue) => queue.state?.parked ?? 0);
  const { goTo } = useWindow.getState();

  const toCounter = () => {
    useCounter.getState().clear();
    goTo('counter');
  };

  return (
    <nav className="rail" aria-label={t('shell:places')}>
      <div className="brand">
        <Mark name="confirmed" />
      </div>
      {railKeys.map(({ place: to, icon, end = false }) => (
        <RailKey
          key={to}
          icon={icon}
          end={end}
          here={place === to}
          label={t(`shell:place.${to}`)}
          count={to === 'queue' ? parked : 0}
          onPress={to === 'counter' ? toCounter : () => goTo(to)}
        />
      ))}
    </nav>
  );
}

interface RailKeyProps {
  readonly icon: IconName;
  readonly label: string;
  readonly here?: boolean;
  readonly end?: boolean;
  /** How many there need a person. */
  readonly count?: number;
  readonly onPress: () => void;
}

function RailKey({ icon, label, here = false, end = false, count = 0, onPress }: RailKeyProps) {
  return (
    <button
      type="button"
      className={end ? 'place end' : 'place'}
      aria-current={here ? 'page' : undefined}
      onClick={onPress}
    >
      <Icon name={icon} />
      <span>{label}</span>
      {count === 0 ? null : <span className="count refused fig">{count}</span>}
    </button>
  );
}
