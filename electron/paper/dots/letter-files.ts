export type Weight = 'normal' | 'bold';

/** Which files hold which letters, in the order they are looked into. Their packages cut a family by script. */
export const faceFiles = [
  'ibm-plex-sans/files/ibm-plex-sans-latin',
  'ibm-plex-sans/files/ibm-plex-sans-latin-ext',
  'ibm-plex-sans/files/ibm-plex-sans-greek',
  'ibm-plex-sans/files/ibm-plex-sans-cyrillic',
  'noto-sans-arabic/files/noto-sans-arabic-arabic',
] as const;
export type FaceFile = (typeof faceFiles)[number];

const weights: Readonly<Record<Weight, number>> = { normal: 400, bold: 600 };

/** Below `@fontsource`. */
export function letterFile(file: FaceFile, weight: Weight): string {
  return `${file}-${weights[weight]}-normal.woff`;
}

/** All that a till needs beside its program. */
export function letterFiles(): string[] {
  return faceFiles.flatMap((file) => [letterFile(file, 'normal'), letterFile(file, 'bold')]);
}
