import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import { useKeyScope } from './key-scope.ts';

interface SheetProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** Two columns stand side by side in it. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A dialog. The browser's own: what lies behind it can't be reached, and closing gives the focus back. */
export function Sheet({ title, closeLabel, onClose, wide = false, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useKeyScope({ Escape: onClose });
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className={wide ? 'sheet wide' : 'sheet'}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className="sheet-head">
        <h2 id={heading}>{title}</h2>
        <button type="button" className="btn small" onClick={onClose}>
          <Icon name="no" className="i i-s" />
          {closeLabel}
        </button>
      </header>
      {children}
    </dialog>
  );
}
