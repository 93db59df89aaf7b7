import type { Speaker } from '#renderer/i18n/speaker.ts';
import type { PrintJob } from '#shared/contract/paper.ts';

/** How a slip stands, and what it waits for. */
export function jobWords({ state, trouble }: PrintJob, { t }: Speaker): string {
  if (state === 'unsure') return t('paper:unsure');
  if (trouble === null) return t(`paper:state.${state}`);
  return t(`paper:trouble.${trouble}`);
}
