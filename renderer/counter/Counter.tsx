import './doing/take.css';
import { AskingScreen } from './AskingScreen.tsx';
import { BillScreen } from './BillScreen.tsx';
import { CardScreen } from './CardScreen.tsx';
import { ChooseScreen } from './ChooseScreen.tsx';
import { useCounter } from './counter-store.ts';
import { DeniedScreen } from './doing/DeniedScreen.tsx';
import { DoingScreen } from './doing/DoingScreen.tsx';
import { DoneScreen } from './done/DoneScreen.tsx';
import { IdleScreen } from './IdleScreen.tsx';
import { LookScreen } from './LookScreen.tsx';
import { ProblemScreen } from './ProblemScreen.tsx';
import { RestScreen } from './RestScreen.tsx';
import { TypeScreen } from './TypeScreen.tsx';

export function Counter() {
  const counter = useCounter((store) => store.counter);
  const onlyLooking = useCounter((store) => store.onlyLooking);
  switch (counter.at) {
    case 'idle':
      return <IdleScreen key={String(onlyLooking)} looking={onlyLooking} />;
    case 'bill':
      return <BillScreen />;
    case 'rest':
      return <RestScreen />;
    case 'typing':
      return <TypeScreen start={counter.text} />;
    case 'asking':
      return <AskingScreen asked={counter.asked} />;
    case 'choosing':
      return <ChooseScreen choosing={counter} />;
    case 'card':
      return onlyLooking ? <LookScreen found={counter.found} /> : <CardScreen found={counter.found} />;
    case 'stopped':
      return <ProblemScreen stopped={counter} />;
    case 'doing':
      return <DoingScreen doing={counter} />;
    case 'denied':
      return <DeniedScreen denied={counter} />;
    case 'done':
      return <DoneScreen key={counter.action.id} done={counter} />;
  }
}
