import { problemWords } from '#renderer/i18n/problem-words.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Strip, type Act } from '#renderer/ui/Strip.tsx';
import { Ticket } from '#renderer/ui/Ticket.tsx';
import type { Vendor } from '#shared/domain/card.ts';
import { useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { timeText } from '#shared/words/date-text.ts';
import { differences } from '../form/differences.ts';
import { FormOf } from '../form/form-store.ts';
import type { Path } from '../form/path.ts';
import { usePrograms } from '../programs-store.ts';
import { CompareSheet } from './CompareSheet.tsx';
import { Notices } from './Notices.tsx';
import type { Ready, Session } from './session.ts';
import { toField } from './to-field.ts';
import { StateBadge } from './StateBadge.tsx';
import { useUndoKeys } from './undo-keys.ts';

interface DesignerPageProps {
  readonly session: Session;
  readonly ready: Ready;
  readonly vendor: Vendor;
  readonly title: string;
  readonly sub: string;
  /** What a field is called where two versions are compared. */
  readonly nameOfField: (path: Path) => string;
  /** Brings a field on screen, where only some of them are. */
  readonly onShow?: (path: Path) => void;
  readonly className?: string;
  readonly sendSub?: string;
  /** Why it can't be sent now, if it can't. */
  readonly notSendable?: string | undefined;
  readonly onSend?: () => void;
  readonly stub: ReactNode;
  readonly stubLabel: string;
  readonly children: ReactNode;
}

/** The frame round everything that is shaped: what it is, what became of it, the form, the preview, and the keys. */
export function DesignerPage(props: DesignerPageProps) {
  const { session, ready, vendor, title, sub, nameOfField, className = '', stub, stubLabel, children } = props;
  const { t, locale } = useWords();
  const { form, keeping, live, sending } = ready;
  const history = useStore(form, (state) => state.history);
  const start = useStore(form, (state) => state.start);
  const keptAt = useStore(keeping.state, (state) => state.keptAt);
  const pending = useStore(keeping.state, (state) => state.pending);
  const [comparing, setComparing] = useState(false);
  const changes = differences(start, history.now);
  const issuer = t(`shell:vendor.${vendor}`);
  const below = usePrograms((store) => store.below.at(-1));
  const { toList } = usePrograms.getState();
  const { undo, redo } = form.getState();
  useUndoKeys(undo, redo);

  const send = props.onSend ?? (() => void session.send());
  const acts: Act[] = [
    {
      key: 'Escape',
      icon: 'back',
      label: below === undefined ? t('programs:key.list') : t(`programs:kind.${below.kind}`),
      run: () => void keeping.now().finally(toList),
    },
    {
      key: 'Ctrl+Z',
      icon: 'undo',
      label: t('programs:key.undo'),
      not: history.past.length === 0 ? t('programs:key.undoNot') : undefined,
      run: undo,
    },
    {
      key: 'F7',
      icon: 'compare',
      label: t('programs:key.compare'),
      sub: t('programs:changes', { count: changes.length }),
      not: live === undefined ? t('programs:key.compareNot') : undefined,
      run: () => setComparing(true),
    },
    {
      key: 'F8',
      icon: 'save',
      label: t('programs:key.keep'),
      sub:
        pending || keptAt === undefined
          ? t('programs:key.keepSub')
          : t('programs:key.kept', { time: timeText(new Date(keptAt), locale) }),
      run: () => void keeping.now(),
    },
    {
      key: 'F2',
      icon: 'send',
      label: sending ? t('programs:key.sending', { issuer }) : t('programs:key.send', { issuer }),
      ...(props.sendSub !== undefined && { sub: props.sendSub }),
      not: sending ? t('programs:key.sendingSub') : props.notSendable,
      press: true,
      commits: true,
      // Enter belongs to the fields here: a line break or a choice must not send anything.
      alone: true,
      run: send,
    },
  ];

  return (
    <main className={`main designer ${className}`}>
      <header className="page-head">
        <h1>
          <bdi>{title === '' ? t('programs:untitled') : title}</bdi>
        </h1>
        <p className="quiet">{sub}</p>
        <StateBadge changes={changes.length} live={live !== undefined} keeping={keeping} />
      </header>
      <FormOf value={form}>
        <Notices
          session={session}
          ready={ready}
          issuer={issuer}
          nameOfField={nameOfField}
          onShow={props.onShow ?? toField}
        />
        <Ticket label={sub} stub={stub} stubLabel={stubLabel}>
          {children}
        </Ticket>
      </FormOf>
      <Strip label={t('shell:keys')} acts={acts} />
      {comparing ? (
        <CompareSheet issuer={issuer} changes={changes} nameOfField={nameOfField} onClose={() => setComparing(false)} />
      ) : null}
    </main>
  );
}

interface DesignRefusedProps {
  readonly session: Session;
  readonly vendor: Vendor;
  readonly onAgain: () => void;
}

/** It can't be read, and nothing of it was kept here. */
export function DesignRefused({ session, vendor, onAgain }: DesignRefusedProps) {
  const speaker = useWords();
  const { t } = speaker;
  const state = useStore(session.state);
  if (state.phase !== 'refused') return <main className="main designer" />;
  const words = problemWords(state.problem, speaker, t(`shell:vendor.${vendor}`));
  return (
    <main className="main designer">
      <header className="page-head">
        <h1>{words.title}</h1>
      </header>
      <Ticket label={words.title} bodyClass="refused-design">
        <p>{words.what}</p>
        <p className="strong">{words.todo}</p>
      </Ticket>
      <Strip
        label={t('shell:keys')}
        acts={[
          { key: 'Escape', icon: 'back', label: t('programs:key.list'), run: () => usePrograms.getState().toList() },
          { key: 'F7', icon: 'send', label: t('programs:key.again'), run: onAgain },
        ]}
      />
    </main>
  );
}
