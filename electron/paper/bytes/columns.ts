/** Words in lines of so many characters; a longer word is cut. */
export function wrapped(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
    for (; line.length > columns; line = line.slice(columns)) lines.push(line.slice(0, columns));
  }
  return [...lines, line];
}

/** A label and its value at the two ends of a line; below each other where they don't fit beside. */
export function leader(start: string, end: string, columns: number, fill: string): string[] {
  const free = columns - start.length - end.length;
  if (free >= 2) return [`${start} ${fill.repeat(free - 2)} ${end}`];
  return [...wrapped(start, columns), ...wrapped(end, columns).map((line) => line.padStart(columns))];
}
