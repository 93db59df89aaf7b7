import { useEffect } from 'react';
import { readSetup } from '../connect/connect-store.ts';
import { readLimits } from '../limits/limits-store.ts';
import { ConnectStep } from './ConnectStep.tsx';
import { useFirstStart } from './first-start-store.ts';
import { LimitsStep } from './LimitsStep.tsx';
import { ManagerStep } from './ManagerStep.tsx';
import { ReaderStep } from './ReaderStep.tsx';
import { ReadyStep } from './ReadyStep.tsx';
import { ShopStep } from './ShopStep.tsx';
import type { Stage } from './steps.ts';
import { WelcomeStep } from './WelcomeStep.tsx';
import '#renderer/ui/styles/fields.css';
import './first-start.css';

const screens: Record<Stage, () => React.ReactNode> = {
  welcome: WelcomeStep,
  connect: ConnectStep,
  shop: ShopStep,
  reader: ReaderStep,
  limits: LimitsStep,
  manager: ManagerStep,
  ready: ReadyStep,
};

/** A till that nobody has set up yet: play at once, or be led through what a shop needs. */
export function FirstStart() {
  const stage = useFirstStart((store) => store.stage);
  useEffect(() => {
    void readSetup();
    void readLimits();
  }, []);
  const Screen = screens[stage];
  return <Screen key={stage} />;
}
