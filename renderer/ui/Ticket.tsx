import { useEffect, useRef, type ReactNode } from 'react';

interface TicketProps {
  readonly label: string;
  readonly className?: string;
  readonly bodyClass?: string;
  /** What belongs to the record; without it the ticket is whole. */
  readonly stub?: ReactNode;
  readonly stubLabel?: string;
  /** The stub may be longer than its place: the keyboard can move it. */
  readonly stubScrolls?: boolean;
  readonly children: ReactNode;
}

/**
 * Every screen is a ticket. It takes the focus when it appears, unless something in it asked for it: the keys of
 * the screen before it are gone, and a focus that points nowhere loses people who don't use a mouse.
 */
export function Ticket({ label, className = '', bodyClass = '', stub, stubLabel, stubScrolls, children }: TicketProps) {
  const ticket = useRef<HTMLElement>(null);
  useEffect(() => {
    const here = ticket.current;
    if (here && !here.contains(document.activeElement)) here.focus({ preventScroll: true });
  }, []);

  return (
    <section
      ref={ticket}
      tabIndex={-1}
      aria-label={label}
      className={`ticket ${stub === undefined ? 'whole' : ''} ${className}`}
    >
      <div className={`ticket-body ${bodyClass}`}>{children}</div>
      {stub === undefined ? null : stubScrolls ? (
        <div className="ticket-stub" role="group" aria-label={stubLabel} tabIndex={0}>
          {stub}
        </div>
      ) : (
        <aside className="ticket-stub" aria-label={stubLabel}>
          {stub}
        </aside>
      )}
    </section>
  );
}
