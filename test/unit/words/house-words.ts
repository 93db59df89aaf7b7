import { languages, type Language } from '#shared/words/locales.ts';

export type Foreign = Exclude<Language, 'en'>;
export const foreign = languages.filter((language) => language !== 'en');

/** What the look forbids ("error, failed, invalid, oops, please, sorry, successfully, transaction"), said otherwise. */
export const forbidden: Record<Foreign, RegExp> = {
  de: /fehler|fehlgeschlagen|ungültig|\bbitte\b|leider|entschuldig|erfolgreich|transaktion|hoppla|\bups\b/i,
  fr: /erreur|échou|\béchec|invalide|\boups\b|s’il vous plaît|\bveuillez\b|désolé|avec succès|transaction/i,
  es: /\berror|fall(o|ó|ado)\b|inválid|no válid|\bups\b|por favor|lo siento|perdón|con éxito|exitos|transacci/i,
  pl: /błąd|błęd|niepowodz|nie powiodło|nieprawidłow|\bups\b|\bproszę|przepraszam|pomyślnie|transakcj/i,
  ar: /خطأ|أخطاء|فشل|غير صالح|عذر|آسف|من فضلك|يرجى|الرجاء|بنجاح|معاملة/,
};

/** Straight quotes, and the wrong space before a mark, where a language has its own. */
export const unprinted: Record<Foreign, RegExp> = {
  de: /['"«»]|“[^„]*„/,
  fr: /['"“„]| [:;?!»]|« |[^\s\u202f][;?!]/,
  es: /['"“„]/,
  pl: /['"“«]/,
  ar: /['"“„]|[,;?]/,
};
