import { bridge } from '#renderer/bridge/bridge.ts';

/** The numbers of the box that training has ready, as if somebody had pasted them. */
export async function playBox(): Promise<string> {
  const answer = await bridge.call('training/play-cards', {});
  if (!answer.ok) return '';
  return answer.value
    .filter(({ lesson }) => lesson === 'box' || lesson === 'open-amount')
    .map(({ number }) => `${number}\n`)
    .join('');
}
