import { Counter } from '#renderer/counter/Counter.tsx';
import { HeldScan } from '#renderer/counter/HeldScan.tsx';
import { Locked } from '#renderer/staff/Locked.tsx';
import { isLocked, maySetUp, useDisplay, useStaff } from '#renderer/staff/staff.ts';
import { StandInSheet } from '#renderer/staff/StandInSheet.tsx';
import { SwitchSheet } from '#renderer/staff/SwitchSheet.tsx';
import { PlugSheet } from '#renderer/training/PlugSheet.tsx';
import type { TerminalState } from '#shared/contract/terminal-state.ts';
import { Suspense } from 'react';
import { Announcer } from './Announcer.tsx';
import { EngineStopped } from './EngineStopped.tsx';
import { OfflineBand } from './OfflineBand.tsx';
import { rooms } from './places.ts';
import { Rail } from './Rail.tsx';
import { Spoken } from './Spoken.tsx';
import { StatusBar } from './StatusBar.tsx';
import { useTerminal } from './terminal-store.ts';
import { useTheme } from './theme.ts';
import { TrainingBand } from './TrainingBand.tsx';
import { useWindow } from './window-store.ts';

export function App() {
  const line = useTerminal((terminal) => terminal.line);
  const state = useTerminal((terminal) => terminal.state);
  const display = useDisplay();
  useTheme(display?.theme ?? 'system');

  return (
    <Spoken language={display?.language}>
      {line === 'stranger' ? (
        <EngineStopped why="stranger" />
      ) : line === 'down' ? (
        <EngineStopped why="stopped" />
      ) : state === undefined ? null : (
        <Till state={state} />
      )}
    </Spoken>
  );
}

function Till({ state }: { readonly state: TerminalState }) {
  const opened = useWindow((store) => store.place);
  const sets = useStaff(maySetUp);
  const place = state.firstStart === 'due' && sets ? 'first-start' : opened;
  const sheet = useWindow((store) => store.sheet);
  const closeSheet = useWindow((store) => store.closeSheet);
  const training = state.mode === 'training';
  const known = useStaff((store) => store.state !== undefined);
  const locked = useStaff(isLocked);
  const switching = useStaff((store) => store.switching);
  const asked = useStaff((store) => store.asked !== undefined);
  const Room = place === 'counter' ? undefined : rooms[place];
  if (!known) return null;
  if (locked) {
    return (
      <div className={training ? 'app locked training' : 'app locked'}>
        {training ? <TrainingBand resting /> : null}
        <div className="work">
          <Locked />
        </div>
        <StatusBar state={state} />
      </div>
    );
  }
  if (Room !== undefined && place === 'first-start') {
    return (
      <div className="app alone">
        <Suspense fallback={<main className="main" />}>
          <Room />
        </Suspense>
        {asked ? <StandInSheet /> : null}
      </div>
    );
  }
  return (
    <div className={training ? 'app training' : 'app'}>
      {training ? <TrainingBand /> : null}
      <Rail />
      <div className="work">
        <OfflineBand />
        {Room === undefined ? (
          <Counter />
        ) : (
          <Suspense fallback={<main className="main" />}>
            <Room />
          </Suspense>
        )}
        {sheet === undefined ? <HeldScan /> : null}
      </div>
      <StatusBar state={state} />
      <Announcer />
      {asked ? <StandInSheet /> : switching ? <SwitchSheet /> : null}
      {sheet === 'plug' ? (
        <PlugSheet vendors={state.vendors} onClose={closeSheet}>
          <HeldScan />
        </PlugSheet>
      ) : null}
    </div>
  );
}
