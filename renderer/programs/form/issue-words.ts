import type { Speaker } from '#renderer/i18n/speaker.ts';
import { designRules, type Issue } from '#shared/domain/design.ts';

/** Formats that the schemas name, and for which there is a sentence of its own. */
const formats = new Set(['email', 'url', 'datetime', 'date', 'time', 'uuid', 'id']);

/** What the schemas call a form of their own, and the name of its sentence. */
const ownFormats: Readonly<Record<string, 'phone' | 'signs' | 'drawn'>> = {
  'a phone number': 'phone',
  'letters, digits and "-"': 'signs',
  'letters, digits, "-" and "#"': 'drawn',
};

/** What is to be put right in one field, in the person's language. */
export function issueWords({ code, params }: Issue, { t, number }: Pick<Speaker, 't' | 'number'>): string {
  const figure = (name: string) => {
    const value = params[name];
    return typeof value === 'number' ? number(value) : String(value ?? '');
  };
  const count = (name: string) => Number(params[name] ?? 0);
  switch (code) {
    case 'too-short':
      return t('form:issue.too-short', { count: count('atLeast') });
    case 'too-long':
      return t('form:issue.too-long', { count: count('atMost') });
    case 'too-few':
      return t('form:issue.too-few', { count: count('atLeast') });
    case 'too-many':
      return t('form:issue.too-many', { count: count('atMost') });
    case 'too-small':
      return 'moreThan' in params
        ? t('form:issue.more-than', { bound: figure('moreThan') })
        : t('form:issue.too-small', { bound: figure('atLeast') });
    case 'too-large':
      return t('form:issue.too-large', { bound: figure('atMost') });
    case 'malformed': {
      const format = String(params['format'] ?? '');
      const own = ownFormats[format];
      if (own !== undefined) return t(`form:issue.format.${own}`);
      return formats.has(format)
        ? t(`form:issue.format.${format as 'id'}`, { prefix: String(params['prefix'] ?? '') })
        : t('form:issue.malformed', { format });
    }
    case 'wrong-kind':
      return t(params['wanted'] === 'number' ? 'form:issue.a-number' : 'form:issue.wrong-kind');
    case 'rule': {
      const rule = designRules.find((it) => it === params['rule']);
      return rule === undefined
        ? t('form:issue.rule', { text: String(params['text'] ?? '') })
        : t(`form:rule.${rule}`, { last: figure('last') });
    }
    case 'vendor-says':
      return t('form:issue.vendor-says', { text: String(params['text'] ?? '') });
    default:
      return t(`form:issue.${code}`);
  }
}
