import type { IconName, MarkName } from './icon-names.ts';

/** Icons that point somewhere: they are mirrored where the script runs from right to left. */
const pointing: ReadonlySet<IconName> = new Set(['give-back', 'undo', 'backspace', 'next', 'back', 'send']);

interface IconProps {
  readonly name: IconName;
  readonly className?: string | undefined;
}

/** Never without a word beside it, so it is hidden from assistive technology. */
export function Icon({ name, className = 'i' }: IconProps) {
  return (
    <svg className={pointing.has(name) ? `flip ${className}` : className} aria-hidden="true">
      <use href={`#${name}`} />
    </svg>
  );
}

interface MarkProps {
  readonly name: MarkName;
  readonly large?: boolean;
}

export function Mark({ name, large = false }: MarkProps) {
  return (
    <svg className={large ? 'mark-l' : 'mark'} aria-hidden="true">
      <use href={`#mark-${name}`} className="ltr-only" />
      {/* Mirrored as a whole, a tick would lean the wrong way: that one mark has a drawing of its own. */}
      <use href={name === 'confirmed' ? '#mark-confirmed-rtl' : `#mark-${name}`} className="rtl-only" />
    </svg>
  );
}
