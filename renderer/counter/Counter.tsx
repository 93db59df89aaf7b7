import { AskingScreen } from './AskingScreen.tsx';
import { CardScreen } from './CardScreen.tsx';
import { useCounter } from './counter-store.ts';
import { IdleScreen } from './IdleScreen.tsx';
import { ProblemScreen } from './ProblemScreen.tsx';
import { TypeScreen } from './TypeScreen.tsx';

export function Counter() {
  const counter = useCounter((store) => store.counter);
  switch (counter.at) {
    case 'idle':
      return <IdleScreen />;
    case 'typing':
      return <TypeScreen />;
    case 'asking':
      return <AskingScreen asked={counter.asked} />;
    case 'card':
      return <CardScreen found={counter} />;
    case 'stopped':
      return <ProblemScreen stopped={counter} />;
  }
}
