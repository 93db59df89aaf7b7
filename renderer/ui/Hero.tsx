import type { CSSProperties, ReactNode } from 'react';

interface HeroProps {
  readonly label: string;
  readonly children: ReactNode;
  /** How many figures wide: the hero shrinks, it never wraps or clips. */
  readonly chars: number;
  readonly foot?: ReactNode;
}

/** The one number of a screen. */
export function Hero({ label, children, chars, foot }: HeroProps) {
  const width: CSSProperties & { '--chars': number } = { '--chars': chars };
  return (
    <div className="hero">
      <div className="hero-in">
        <p className="label">{label}</p>
        <p className="amount fig" style={width}>
          {children}
        </p>
        {foot}
      </div>
    </div>
  );
}
