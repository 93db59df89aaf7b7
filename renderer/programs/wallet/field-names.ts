import { useWords } from '#renderer/i18n/Words.tsx';
import { fieldGroups, passStyles } from '#shared/passes/styles.ts';
import type { Path } from '../form/path.ts';
import { sectionOf } from './section-of.ts';

const known = [
  'key',
  'value',
  'label',
  'changeMessage',
  'attributedValue',
  'textAlignment',
  'dateStyle',
  'timeStyle',
  'numberStyle',
  'currencyCode',
  'isRelative',
  'ignoresTimeZone',
  'dataDetectorTypes',
  'googleHideOnCard',
  'googleHideOnBack',
  'googleLabel',
  'googleValue',
  'googleFieldType',
  'googleUri',
  'logoText',
  'description',
  'transitType',
  'suppressStripShine',
  'relevantDate',
  'expirationDate',
  'voided',
] as const;
const colours = ['backgroundColor', 'foregroundColor', 'labelColor'] as const;

/** What a place in the body is called where two versions are compared; the vendor's own word where we have none. */
export function useFieldNames(): (path: Path) => string {
  const { t, number } = useWords();
  const word = (step: string | number): string => {
    if (typeof step === 'number') return number(step + 1);
    const style = passStyles.find((it) => it === step);
    if (style !== undefined) return t(`wallet:style.${style}`);
    const group = fieldGroups.find((it) => it === step);
    if (group !== undefined) return t(`wallet:group.${group}`);
    const colour = colours.find((it) => it === step);
    if (colour !== undefined) return t(`wallet:colour.${colour}`);
    const field = known.find((it) => it === step);
    return field === undefined ? step : t(`wallet:field.${field}`);
  };
  return (path) => {
    const section = sectionOf(path);
    const head = section === 'front' || section === 'back' ? [] : [t(`wallet:section.${section}`)];
    return [...head, ...path.map(word)].join(' · ');
  };
}
