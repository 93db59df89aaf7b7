import { Icon } from './Icon.tsx';
import type { IconName } from './icon-names.ts';

export type Tone = 'confirmed' | 'refused' | 'accepted' | 'unknown' | 'plain';

interface BadgeProps {
  readonly icon: IconName;
  readonly tone: Tone;
  readonly children: string;
}

/** A status: icon and word, so that colour never speaks alone. */
export function Badge({ icon, tone, children }: BadgeProps) {
  return (
    <span className={tone === 'plain' ? 'badge' : `badge ${tone}`}>
      <Icon name={icon} />
      {children}
    </span>
  );
}
