import type { AskProblem } from '#renderer/bridge/answer.ts';
import { bridge } from '#renderer/bridge/bridge.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useNow } from '#renderer/shell/clock.ts';
import { Page } from '#renderer/shell/Page.tsx';
import { WhyNot } from '#renderer/shell/WhyNot.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { About, Verdict } from '#shared/contract/about.ts';
import { useEffect, useState } from 'react';
import { ForInstallers } from '../ForInstallers.tsx';
import { Libraries } from './Libraries.tsx';
import './about.css';

/** What this program is, where its book lies, and whether the book is in order and backed up. */
export function AboutPage() {
  const { t } = useWords();
  return (
    <ForInstallers title={t('setup:about.page')}>
      <About />
    </ForInstallers>
  );
}

function About() {
  const { t, moment, number } = useWords();
  const now = useNow();
  const [about, setAbout] = useState<About>();
  const [busy, setBusy] = useState<'verify' | 'backUp'>();
  const [verdict, setVerdict] = useState<Verdict>();
  const [problem, setProblem] = useState<AskProblem>();
  useEffect(() => {
    void bridge
      .call('about/read', {})
      .then((answer) => (answer.ok ? setAbout(answer.value) : setProblem(answer.problem)));
  }, []);

  async function verify(): Promise<void> {
    setBusy('verify');
    setVerdict(undefined);
    const answer = await bridge.call('about/verify', {});
    setBusy(undefined);
    if (answer.ok) setVerdict(answer.value);
    setProblem(answer.ok ? undefined : answer.problem);
  }
  async function backUp(): Promise<void> {
    setBusy('backUp');
    const answer = await bridge.call('about/back-up', {});
    setBusy(undefined);
    if (answer.ok) setAbout(answer.value);
    setProblem(answer.ok ? undefined : answer.problem);
  }

  const rests = busy === undefined ? undefined : t('setup:about.busy');
  const book = about?.book;
  const facts = about && [
    [t('setup:about.version'), `Counterfoil ${about.version}`],
    [t('setup:about.runsOn'), about.runsOn],
    [t('setup:about.directory'), about.directory],
    [t('setup:about.book'), t(`setup:mode.book.${about.book.mode}`)],
    [t('setup:about.rows'), number(about.book.rows)],
    [
      t('setup:about.lastBackup'),
      book?.lastBackupAt == null
        ? t('setup:about.never')
        : `${moment(book.lastBackupAt, now)}${book.backedUp ? ` · ${t('setup:about.backedUp')}` : ''}`,
    ],
    [t('setup:about.backups'), number(about.book.backups)],
  ];
  return (
    <Page
      title={t('setup:about.page')}
      what={t('setup:about.what')}
      acts={[
        {
          key: 'F7',
          icon: 'eye',
          label: t('setup:about.verify'),
          sub: t('setup:about.verifySub'),
          not: rests,
          run: () => void verify(),
        },
        { key: 'F8', icon: 'save', label: t('setup:about.backUp'), not: rests, run: () => void backUp() },
      ]}
    >
      <p
        role="status"
        className={verdict === undefined ? 'hide' : verdict.inOrder ? 'notice confirmed' : 'notice refused'}
      >
        {verdict === undefined ? (
          busy === undefined ? null : (
            t('setup:about.busy')
          )
        ) : (
          <>
            <Icon name={verdict.inOrder ? 'active' : 'stop'} />
            <span>
              {verdict.inOrder
                ? t('setup:about.inOrder', { rows: number(verdict.rows), actions: number(verdict.actions) })
                : t('setup:about.notInOrder', { row: number(verdict.row), why: verdict.why })}
            </span>
          </>
        )}
      </p>
      <WhyNot problem={problem} issuer="" />
      <dl className="about">
        {facts?.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <Libraries />
    </Page>
  );
}
