import { useWords } from '#renderer/i18n/Words.tsx';
import { Badge, type Tone } from '#renderer/ui/Badge.tsx';
import type { IconName } from '#renderer/ui/icon-names.ts';

const looks = {
  DRAFT: { icon: 'edit', tone: 'plain' },
  ACTIVE: { icon: 'active', tone: 'confirmed' },
  INACTIVE: { icon: 'pause', tone: 'unknown' },
} as const satisfies Record<string, { icon: IconName; tone: Tone }>;

const isKnown = (status: string): status is keyof typeof looks => Object.hasOwn(looks, status);

/** Where a thing at Voucherify stands; a status that is not documented is shown in its own word. */
export function LoyaltyStatus({ status }: { readonly status: string }) {
  const { t } = useWords();
  if (!isKnown(status)) {
    return (
      <Badge icon="question" tone="plain">
        {status}
      </Badge>
    );
  }
  return <Badge {...looks[status]}>{t(`definition:status.${status}`)}</Badge>;
}
