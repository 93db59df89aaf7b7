/** A sentence of the catalogue with its `<b>` parts set in bold; nothing else in it is markup. */
export function Say({ text }: { readonly text: string }) {
  const parts = text.split(/<\/?b>/);
  return parts.map((part, index) => (index % 2 === 0 ? part : <b key={index}>{part}</b>));
}
