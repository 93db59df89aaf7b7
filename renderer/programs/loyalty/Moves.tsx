import { bridge } from '#renderer/bridge/bridge.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import type { LoyaltyThing } from '#shared/contract/loyalty.ts';
import { Deeds } from '../designer/Deeds.tsx';

export type Move = 'activate' | 'deactivate' | 'draft';

interface MovesProps {
  readonly what: LoyaltyThing;
  readonly id: string;
  /** Each way there is in this vendor's contract, and why it can't be gone now, if it can't. */
  readonly ways: readonly { readonly to: Move; readonly not?: string | undefined }[];
  readonly sure: Partial<Record<Move, string>>;
  readonly onMoved: () => void;
}

/** Starting, stopping, back to a draft: whatever this vendor lets be done with a thing that is there. */
export function Moves({ what, id, ways, sure, onMoved }: MovesProps) {
  const { t } = useWords();
  return (
    <section className="stands">
      <h2>{t('definition:moves')}</h2>
      <Deeds
        issuer={t('shell:vendor.voucherify')}
        deeds={ways.map(({ to, not }) => ({ name: to, label: t(`definition:move.${to}`), sure: sure[to] ?? '', not }))}
        onDo={async (to) => {
          const answer = await bridge.call('loyalty/move', { what, id, to });
          if (answer.ok) onMoved();
          return answer.ok ? undefined : answer.problem;
        }}
      />
    </section>
  );
}
