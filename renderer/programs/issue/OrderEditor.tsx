import { bridge } from '#renderer/bridge/bridge.ts';
import type { Speaker } from '#renderer/i18n/speaker.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { isMany, vendorOfOrder, type OrderKind } from '#shared/domain/order-kind.ts';
import type { DesignBody } from '#shared/domain/design.ts';
import { DesignerPage, DesignRefused } from '../designer/DesignerPage.tsx';
import type { DesignAt } from '../designer/session.ts';
import { useSession } from '../designer/use-session.ts';
import { FormOf } from '../form/form-store.ts';
import { checkOf } from '../form/live-check.ts';
import type { Path } from '../form/path.ts';
import { usePrograms, type EditorProps } from '../programs-store.ts';
import { GiftCardForm } from './GiftCardForm.tsx';
import { GiftVoucherForm } from './GiftVoucherForm.tsx';
import { countOf, freshOf } from './order-sheet.ts';
import { OrderStub } from './OrderStub.tsx';
import { useOrders } from './orders-store.ts';
import '../vouchers/vouchers.css';
import './issue.css';

const NEW = 'new-';

/** What a list of drafts calls it: for whom, or how many of what. */
function titleOf(kind: OrderKind, body: DesignBody): string {
  const { customerName: name } = body;
  if (typeof name === 'string' && name !== '') return name;
  const value = body['initialValue'] ?? body['amount'];
  return typeof value === 'string' && value !== '' ? `${countOf(kind, body) ?? '?'} × ${value}` : '';
}

function orderAt(kind: OrderKind, id: string): DesignAt {
  return {
    kind,
    id,
    fresh: freshOf[kind],
    read: () => Promise.resolve({ ok: false, problem: { code: 'not-found' } }),
    // The draft's own id is the order's: pressed twice, or found again after a crash, it is one order.
    send: (body) => bridge.call('issue/order', { id: id.slice(NEW.length), kind, body }),
    check: checkOf(kind),
    title: (body) => titleOf(kind, body),
  };
}

export const GiftCardEditor = (props: EditorProps) => <OrderEditor {...props} kind="gift-card" />;
export const GiftCardsEditor = (props: EditorProps) => <OrderEditor {...props} kind="gift-cards" />;
export const GiftVoucherEditor = (props: EditorProps) => <OrderEditor {...props} kind="gift-voucher" />;
export const GiftVouchersEditor = (props: EditorProps) => <OrderEditor {...props} kind="gift-vouchers" />;

/** Cards that are about to be ordered: the form, what it comes to, and the key that orders them. */
function OrderEditor({ id, kind }: EditorProps & { readonly kind: OrderKind }) {
  const { session, state } = useSession(() => orderAt(kind, id));
  const { t } = useWords();
  const vendor = vendorOfOrder[kind];
  const many = isMany(kind);
  if (session === undefined || state.phase === 'opening') return <main className="main designer" />;
  if (state.phase === 'refused') return <DesignRefused session={session} vendor={vendor} onAgain={() => undefined} />;
  const send = async () => {
    await session.send();
    const now = session.state.getState();
    if (now.phase !== 'ready' || now.notice?.is !== 'sent') return;
    useOrders.getState().choose(id.slice(NEW.length));
    usePrograms.setState({ line: 'issue', open: undefined });
  };
  return (
    <DesignerPage
      session={session}
      ready={state}
      vendor={vendor}
      title={t(many ? 'issue:begin.many' : 'issue:begin.one')}
      sub={t(`shell:vendor.${vendor}`)}
      nameOfField={(path) => nameOfField(path, t)}
      className="voucher new-cards"
      sendSub={t('issue:sendSub')}
      onSend={() => void send()}
      stubLabel={t('issue:stub')}
      stub={
        <FormOf value={state.form}>
          <OrderStub kind={kind} />
        </FormOf>
      }
    >
      {vendor === 'loyaltydog' ? <GiftCardForm many={many} /> : <GiftVoucherForm many={many} />}
    </DesignerPage>
  );
}

function nameOfField(path: Path, t: Speaker['t']): string {
  const name = String(path.findLast((step) => typeof step === 'string') ?? '');
  return t(`issue:field.${name as 'amount'}`, { defaultValue: name });
}
