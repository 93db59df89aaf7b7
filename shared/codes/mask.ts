/** How long a shape gets before it is cut. */
const LONGEST = 160;

/** The shape of a text: which signs are letters and which digits, and none of what they are. For traces. */
export function shapeOf(text: string): string {
  const shape = text
    .slice(0, LONGEST)
    .replace(/\p{Nd}/gu, '9')
    .replace(/\p{Lu}/gu, 'A')
    .replace(/[\p{L}\p{M}]/gu, (it) => (it === 'A' ? it : 'a'))
    .replace(/[^\P{C}]/gu, '·');
  return text.length > LONGEST ? `${shape}…` : shape;
}

/** For the eye: the last four signs, where enough others stand before them. */
export function shownOf(text: string): string {
  return text.length >= 8 ? `•••• ${text.slice(-4)}` : '••••';
}
