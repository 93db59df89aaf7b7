import { useWords } from '#renderer/i18n/Words.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useStore } from 'zustand';
import type { Keeping } from '../form/keeping.ts';

interface StateBadgeProps {
  readonly changes: number;
  readonly live: boolean;
  readonly keeping: Keeping;
}

/** Where the work stands: as it is live, a draft on this till, or not kept yet. */
export function StateBadge({ changes, live, keeping }: StateBadgeProps) {
  const { t } = useWords();
  const lost = useStore(keeping.state, (state) => state.lost);
  if (lost) {
    return (
      <span className="badge refused grow" role="status">
        <Icon name="line-off" className="i i-s" />
        {t('programs:state.lost')}
      </span>
    );
  }
  const words = !live
    ? t('programs:state.new')
    : changes === 0
      ? t('programs:state.live')
      : t('programs:state.draft', { count: changes });
  return (
    <span className="badge grow">
      <Icon name={live && changes === 0 ? 'ok' : 'edit'} className="i i-s" />
      {words}
    </span>
  );
}
