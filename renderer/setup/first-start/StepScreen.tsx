import { useWords } from '#renderer/i18n/Words.tsx';
import { useTerminal } from '#renderer/shell/terminal-store.ts';
import { WhyNot } from '#renderer/shell/WhyNot.tsx';
import { useScans } from '#renderer/shell/use-scans.ts';
import { useWindow } from '#renderer/shell/window-store.ts';
import { Mark } from '#renderer/ui/Icon.tsx';
import { Strip, type Act } from '#renderer/ui/Strip.tsx';
import { Ticket } from '#renderer/ui/Ticket.tsx';
import type { ReactNode } from 'react';
import { back, leave, useFirstStart } from './first-start-store.ts';
import { Way } from './Way.tsx';

interface StepScreenProps {
  readonly title: string;
  readonly lead: string;
  /** After Esc and the way out: another way, and the key to press next. */
  readonly acts: readonly Act[];
  /** Another way out than to the counter as it is. */
  readonly out?: Act;
  readonly children?: ReactNode;
}

/** One screen of the first start: what is asked, and at the side how far it is. Behind the welcome a scan is a test of the scanner. */
export function StepScreen({ title, lead, acts, out, children }: StepScreenProps) {
  const { t } = useWords();
  const problem = useFirstStart((store) => store.problem);
  const stage = useFirstStart((store) => store.stage);
  const due = useTerminal((terminal) => terminal.state?.firstStart === 'due');
  const training = useTerminal((terminal) => terminal.state?.mode === 'training');
  useScans(stage === 'welcome' ? 'shown' : 'tested');

  const esc: Act[] =
    stage !== 'welcome'
      ? [{ key: 'Escape', icon: 'back', label: t('setup:first.key.back'), run: back }]
      : due
        ? []
        : [
            {
              key: 'Escape',
              icon: 'back',
              label: t('setup:first.key.settings'),
              run: () => useWindow.getState().goTo('settings'),
            },
          ];
  const toCounter: Act = {
    key: 'F7',
    icon: training ? 'training' : 'counter',
    label: t(training ? 'setup:first.key.play' : 'setup:first.key.leave'),
    sub: t(training ? 'setup:first.key.playSub' : 'setup:first.key.leaveSub'),
    run: () => void leave(),
  };

  return (
    <main className="main wizard">
      <Ticket key={stage} label={title} stubLabel={t('setup:first.title')} stub={<Way />}>
        <p className="wordmark">
          <Mark name="confirmed" />
          Counterfoil
        </p>
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
        <div className="step">
          {children}
          <WhyNot problem={problem} issuer={t('shell:issuer')} />
        </div>
      </Ticket>
      <Strip key={`${stage} keys`} label={t('shell:keys')} acts={[...esc, out ?? toCounter, ...acts]} />
    </main>
  );
}
