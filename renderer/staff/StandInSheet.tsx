import { Say } from '#renderer/i18n/Say.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Sheet } from '#renderer/ui/Sheet.tsx';
import { moneySchema } from '#shared/money/schemas.ts';
import type { Money } from '#shared/money/money.ts';
import { z } from 'zod';
import { PinEntry } from './PinEntry.tsx';
import { settle, standIn, useStaff } from './staff.ts';

/** A manager in place: whose PIN, for which one action. Managers first; closing it leaves the action undone. */
export function StandInSheet() {
  const { t, money } = useWords();
  const state = useStaff((store) => store.state);
  const asked = useStaff((store) => store.asked);
  if (asked === undefined || state === undefined) return null;
  const amount = amountOf(asked.body);
  const others = state.people.filter((it) => it.id !== state.person?.id);
  const managersFirst = others.toSorted((a, b) => Number(b.role === 'manager') - Number(a.role === 'manager'));
  return (
    <Sheet wide title={t('staff:standIn.title')} closeLabel={t('shell:key.close')} onClose={() => settle(false)}>
      <div>
        <p>
          <Say text={t('staff:standIn.what', { name: state.person?.name ?? '' })} />
        </p>
        <p className="the-one-action">
          {t(`staff:right.${asked.needs}`)}
          {amount === undefined ? null : <bdi className="fig"> {money(amount)}</bdi>}
        </p>
        <p>{t('staff:standIn.once')}</p>
      </div>
      <PinEntry people={managersFirst} first={managersFirst[0]?.id} onPin={standIn} />
    </Sheet>
  );
}

const withAmount = z.object({ operation: z.object({ amount: moneySchema }) });

function amountOf(body: unknown): Money | undefined {
  const parsed = withAmount.safeParse(body);
  return parsed.success ? parsed.data.operation.amount : undefined;
}
