export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** How a window looks, speaks and sounds. */
export interface Display {
  readonly theme: Theme;
  readonly language: string;
  readonly sounds: boolean;
}

/** What one person chose of it; null follows the till. */
export type OwnDisplay = { readonly [Name in keyof Display]: Display[Name] | null };

export const nothingChosen: OwnDisplay = { theme: null, language: null, sounds: null };

/** A person's own choice goes before the till's. */
export function displayFor(till: Display, own: OwnDisplay = nothingChosen): Display {
  return {
    theme: own.theme ?? till.theme,
    language: own.language ?? till.language,
    sounds: own.sounds ?? till.sounds,
  };
}
