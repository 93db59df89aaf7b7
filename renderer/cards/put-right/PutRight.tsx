import type { ActionView } from '#shared/contract/action-view.ts';
import { useState } from 'react';
import type { CardPage } from '../page-store.ts';
import { ChooseScreen } from './ChooseScreen.tsx';
import { DoneScreen } from './DoneScreen.tsx';
import { GiveBackScreen } from './GiveBackScreen.tsx';
import { MergeScreen } from './MergeScreen.tsx';
import { ReplaceScreen } from './ReplaceScreen.tsx';
import { WayScreen } from './WayScreen.tsx';
import type { Way } from './ways.ts';
import './put-right.css';

interface PutRightProps {
  readonly page: CardPage;
  readonly onEnd: () => void;
}

/** Choose a way, see what will happen, do it, see what did. */
export function PutRight({ page, onEnd }: PutRightProps) {
  const [way, setWay] = useState<Way>();
  const [done, setDone] = useState<readonly ActionView[]>();
  if (done !== undefined) return <DoneScreen first={done} onEnd={onEnd} />;
  if (way === undefined) return <ChooseScreen page={page} onWay={setWay} onEnd={onEnd} />;
  const further = { page, onDone: setDone, onBack: () => setWay(undefined) };
  switch (way) {
    case 'replace':
      return <ReplaceScreen {...further} />;
    case 'merge':
      return <MergeScreen {...further} />;
    case 'give-back':
      return <GiveBackScreen {...further} />;
    default:
      return <WayScreen key={way} way={way} {...further} />;
  }
}
