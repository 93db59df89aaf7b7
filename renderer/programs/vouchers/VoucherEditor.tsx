import { bridge } from '#renderer/bridge/bridge.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import type { DesignBody } from '#shared/domain/design.ts';
import { useState } from 'react';
import { useStore } from 'zustand';
import { DesignerPage, DesignRefused } from '../designer/DesignerPage.tsx';
import type { DesignAt, Ready, Session } from '../designer/session.ts';
import { useSession } from '../designer/use-session.ts';
import { checkOf } from '../form/live-check.ts';
import { usePrograms, type EditorProps } from '../programs-store.ts';
import { useVoucherNames, VoucherForm } from './VoucherForm.tsx';
import { VoucherStub } from './VoucherStub.tsx';
import './vouchers.css';

const titleOf = (body: DesignBody) => (typeof body['name'] === 'string' ? body['name'] : '');

function voucherAt(id: string): DesignAt {
  const isNew = id.startsWith('new-');
  return {
    kind: 'voucher',
    id,
    fresh: isNew ? { name: '', type: 'other' } : undefined,
    check: checkOf('voucher'),
    read: () => bridge.call('voucher/read', { id }),
    send: (body, key, from) =>
      // What is made once keeps its key whatever is changed: the same voucher is never made twice by us.
      isNew
        ? bridge.call('voucher/create', { key: id.slice('new-'.length), body })
        : bridge.call('voucher/update', { id, key, body, from }),
    title: titleOf,
  };
}

/** A voucher: what it is worth, who gets it and when. */
export function VoucherEditor({ id }: EditorProps) {
  const [round, setRound] = useState(0);
  return <Opened key={round} id={id} onAgain={() => setRound(round + 1)} />;
}

function Opened({ id, onAgain }: EditorProps & { readonly onAgain: () => void }) {
  const { session, state } = useSession(() => voucherAt(id));
  if (session === undefined || state.phase === 'opening') return <main className="main designer" />;
  if (state.phase === 'refused') return <DesignRefused session={session} vendor="loyaltydog" onAgain={onAgain} />;
  return <Editing session={session} ready={state} onAgain={onAgain} />;
}

interface EditingProps {
  readonly session: Session;
  readonly ready: Ready;
  readonly onAgain: () => void;
}

function Editing({ session, ready, onAgain }: EditingProps) {
  const { t } = useWords();
  const title = useStore(ready.form, ({ history }) => titleOf(history.now));
  const nameOfField = useVoucherNames();
  const { id, fresh } = session.at;
  const send = async () => {
    const live = await session.send();
    // What was new has an id of its own now: it is edited under that one from here on.
    if (live !== undefined && fresh !== undefined) usePrograms.getState().shape({ kind: 'voucher', id: live.id });
  };
  return (
    <DesignerPage
      session={session}
      ready={ready}
      vendor="loyaltydog"
      title={title}
      sub={t('voucher:sub')}
      nameOfField={nameOfField}
      className="voucher"
      onSend={() => void send()}
      stubLabel={t('voucher:stub')}
      stub={<VoucherStub id={fresh === undefined ? id : undefined} live={ready.live} onChanged={onAgain} />}
    >
      <VoucherForm />
    </DesignerPage>
  );
}
