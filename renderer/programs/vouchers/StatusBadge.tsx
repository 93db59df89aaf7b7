import { useWords } from '#renderer/i18n/Words.tsx';
import { Badge, type Tone } from '#renderer/ui/Badge.tsx';
import type { IconName } from '#renderer/ui/icon-names.ts';
import { knownStatus, type VoucherStatus } from '#shared/domain/voucher.ts';

const looks: Readonly<Record<VoucherStatus, { readonly icon: IconName; readonly tone: Tone }>> = {
  DRAFT: { icon: 'edit', tone: 'plain' },
  SCHEDULED: { icon: 'clock', tone: 'accepted' },
  LIVE: { icon: 'active', tone: 'confirmed' },
  CANCELLED: { icon: 'void', tone: 'refused' },
};

/** A status that the vendor does not document is shown in its own word. */
export function StatusBadge({ status }: { readonly status: string | null }) {
  const { t } = useWords();
  const known = knownStatus(status);
  if (known === undefined)
    return status === null ? null : (
      <Badge icon="question" tone="plain">
        {status}
      </Badge>
    );
  const { icon, tone } = looks[known];
  return (
    <Badge icon={icon} tone={tone}>
      {t(`voucher:status.${known}`)}
    </Badge>
  );
}
