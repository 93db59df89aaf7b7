import { useWords } from '#renderer/i18n/Words.tsx';
import { Icon, Mark } from '#renderer/ui/Icon.tsx';
import type { IconName } from '#renderer/ui/icon-names.ts';
import { useCounter } from '#renderer/counter/counter-store.ts';
import { useWindow, type Place } from './window-store.ts';

/** The places of this till: the stub of the window, perforated along the side that faces the work. */
export function Rail() {
  const { t } = useWords();
  const place = useWindow((store) => store.place);
  const { goTo, openSheet } = useWindow.getState();

  const toCounter = () => {
    useCounter.getState().clear();
    goTo('counter');
  };

  return (
    <nav className="rail" aria-label={t('shell:places')}>
      <div className="brand">
        <Mark name="confirmed" />
      </div>
      <RailKey icon="counter" here={isCounter(place)} label={t('shell:place.counter')} onPress={toCounter} />
      <RailKey end icon="contrast" label={t('shell:place.display')} onPress={() => openSheet('display')} />
    </nav>
  );
}

function isCounter(place: Place): boolean {
  return place === 'counter';
}

interface RailKeyProps {
  readonly icon: IconName;
  readonly label: string;
  readonly here?: boolean;
  readonly end?: boolean;
  readonly onPress: () => void;
}

function RailKey({ icon, label, here = false, end = false, onPress }: RailKeyProps) {
  return (
    <button
      type="button"
      className={end ? 'place end' : 'place'}
      aria-current={here ? 'page' : undefined}
      onClick={onPress}
    >
      <Icon name={icon} />
      <span>{label}</span>
    </button>
  );
}
