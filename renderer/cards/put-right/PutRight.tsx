import type { ActionView } from '#shared/contract/action-view.ts';
import { useState } from 'react';
import type { CardPage } from '../page-store.ts';
import { ChooseScreen } from './ChooseScreen.tsx';
import { DoneScreen } from './DoneScreen.tsx';
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
  const [done, setDone] = useState<ActionView>();
  if (done !== undefined) return <DoneScreen first={done} onEnd={onEnd} />;
  if (way === undefined) return <ChooseScreen page={page} onWay={setWay} onEnd={onEnd} />;
  return <WayScreen key={way} page={page} way={way} onDone={setDone} onBack={() => setWay(undefined)} />;
}
