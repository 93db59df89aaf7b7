import { useState } from 'react';
import { Toolbar } from 'react-aria-components/Toolbar';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-names.ts';
import { useKeyScope, type TillKey } from './key-scope.ts';

/** One key of the strip. With `not` it stays in its place and says why it rests. */
export interface Act {
  /** `Ctrl+Z` is only shown: whoever can undo listens for it, in its fields too. */
  readonly key: Exclude<TillKey, 'Enter'> | 'Ctrl+Z';
  readonly icon: IconName;
  readonly label: string;
  readonly sub?: string | undefined;
  readonly not?: string | undefined;
  /** The black key: the one to press next. At most one per screen; Enter presses it too. */
  readonly press?: boolean;
  /** It can't be undone by Esc: a double tap on the key that opened this screen must not press it. */
  readonly commits?: boolean;
  /** Black, and not pressed by Enter: the screen has fields, to which that key belongs. */
  readonly alone?: boolean;
  readonly run: () => void;
}

/** Milliseconds. */
const GUARD = 300;

interface StripProps {
  readonly label: string;
  readonly acts: readonly Act[];
}

/** The action strip: Esc always first, the key that commits always last. */
export function Strip({ label, acts }: StripProps) {
  const open = acts.filter((act) => act.not === undefined);
  const black = open.find((act) => act.press && !act.alone);
  const [opened] = useState(() => performance.now());
  const runOf = (act: Act) => () => {
    if (!act.commits || performance.now() - opened >= GUARD) act.run();
  };
  useKeyScope(
    Object.fromEntries([...open.map((act) => [act.key, runOf(act)]), ...(black ? [['Enter', runOf(black)]] : [])]),
  );

  return (
    <Toolbar className="strip" aria-label={label}>
      {acts.map((act) => (
        <StripKey key={act.key} act={act} onPress={runOf(act)} />
      ))}
    </Toolbar>
  );
}

function StripKey({ act, onPress }: { readonly act: Act; readonly onPress: () => void }) {
  const rests = act.not !== undefined;
  const sub = act.not ?? act.sub;
  return (
    <button
      type="button"
      className={act.press && !rests ? 'act press' : 'act'}
      aria-disabled={rests || undefined}
      aria-keyshortcuts={act.key === 'Ctrl+Z' ? 'Control+Z' : act.key}
      onClick={rests ? undefined : onPress}
    >
      <span className="key" aria-hidden="true">
        {act.key === 'Escape' ? 'Esc' : act.key.replace('+', ' ')}
      </span>
      <Icon name={rests ? 'lock' : act.icon} />
      <span className="l">{act.label}</span>
      {sub === undefined ? null : <span className="s">{sub}</span>}
    </button>
  );
}
