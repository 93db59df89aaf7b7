import { useWords } from '#renderer/i18n/Words.tsx';
import { useCurrency } from '#renderer/shell/use-currency.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { vendorOfOrder, type OrderKind } from '#shared/domain/order-kind.ts';
import type { DesignBody } from '#shared/domain/design.ts';
import { sampleCode, type CodePattern } from '#shared/loyalty/code-samples.ts';
import { moneyFromDecimal } from '#shared/money/decimal.ts';
import { money as moneyOf } from '#shared/money/money.ts';
import { useForm } from '../form/form-store.ts';
import { countOf } from './order-sheet.ts';

/** What is about to be ordered, in figures, and what it means. */
export function OrderStub({ kind }: { readonly kind: OrderKind }) {
  const { t, money, number } = useWords();
  const body = useForm(({ history }) => history.now);
  const currency = useCurrency();
  const typed = body['initialValue'] ?? body['amount'];
  const value = typeof typed === 'string' ? moneyFromDecimal(typed, currency) : undefined;
  const count = countOf(kind, body);
  const issuer = t(`shell:vendor.${vendorOfOrder[kind]}`);
  return (
    <div className="order-stub">
      <h2>{t('issue:stub')}</h2>
      <dl className="summary-facts">
        <dt>{t('issue:stubCards')}</dt>
        <dd className="fig">{count === undefined ? '–' : number(count)}</dd>
        <dt>{t('issue:stubEach')}</dt>
        <dd className="fig">{value === undefined ? '–' : money(value)}</dd>
        <dt>{t('issue:stubSum')}</dt>
        <dd className="fig strong">
          {value === undefined || count === undefined ? '–' : money(moneyOf(value.minor * count, value.currency))}
        </dd>
      </dl>
      <p className="note">
        <Icon name="info" />
        <span>{t('issue:stubAsleep', { issuer })}</span>
      </p>
      {kind.startsWith('gift-voucher') ? <Sample body={body} /> : null}
    </div>
  );
}

/** Drawn anew with every look, and none of the codes that will be. */
function Sample({ body }: { readonly body: DesignBody }) {
  const { t } = useWords();
  const config = body['code_config'];
  const pattern: CodePattern = typeof config === 'object' && config !== null ? config : {};
  const code = sampleCode(
    { charset: '23456789ABCDEFGHJKLMNPQRSTUVWXYZ', length: 12, ...withoutNothing(pattern) },
    Math.random,
  );
  return (
    <p>
      {t('issue:sample')}{' '}
      <bdi dir="ltr" className="fig sample-code">
        {code}
      </bdi>
    </p>
  );
}

function withoutNothing(pattern: CodePattern): CodePattern {
  return Object.fromEntries(Object.entries(pattern).filter(([, it]) => it !== null && it !== undefined && it !== ''));
}
