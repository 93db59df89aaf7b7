import { useWords } from '#renderer/i18n/Words.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';
import { useId, type HTMLInputTypeAttribute } from 'react';
import type { Draft, DraftField } from './draft.ts';
import type { PlainWay } from './ways.ts';

interface WayFieldsProps {
  readonly way: PlainWay;
  readonly draft: Draft;
  readonly wrong: readonly DraftField[];
  /** It was sent already and nobody knows whether it was heard: only the same words may be sent again. */
  readonly fixed: boolean;
  /** No suspension with an end at this vendor. */
  readonly withoutEnd: boolean;
  readonly onChange: (draft: Draft) => void;
}

type Typed = Exclude<DraftField, 'how'>;

const fields: Record<PlainWay, readonly Typed[]> = {
  suspend: ['reason', 'until'],
  lift: [],
  void: ['reason'],
  extend: ['days'],
  'close-expired': [],
  move: ['to', 'amount', 'code'],
  'hand-over': ['name', 'email'],
  'resend-code': ['email', 'phone'],
  schedule: ['deliverAt'],
};

const kinds: Record<Typed, HTMLInputTypeAttribute> = {
  reason: 'text',
  until: 'date',
  days: 'number',
  name: 'text',
  email: 'email',
  phone: 'tel',
  deliverAt: 'datetime-local',
  to: 'text',
  code: 'password',
  amount: 'text',
};

export function WayFields({ way, draft, wrong, fixed, withoutEnd, onChange }: WayFieldsProps) {
  const { t } = useWords();
  const id = useId();
  const asked = fields[way].filter((field) => !(field === 'until' && withoutEnd));
  return (
    <div className="way-fields">
      {asked.map((field, place) => {
        const off = wrong.includes(field) && draft[field] !== '';
        return (
          <div key={field} className="field">
            <label htmlFor={`${id} ${field}`}>{t(`cards:field.${field}`)}</label>
            <input
              id={`${id} ${field}`}
              className="in"
              type={kinds[field]}
              value={draft[field]}
              disabled={fixed}
              autoComplete="off"
              autoFocus={place === 0}
              aria-invalid={off || undefined}
              aria-describedby={`${id} ${field} hint`}
              onChange={(event) => onChange({ ...draft, [field]: event.target.value })}
            />
            <span id={`${id} ${field} hint`} className={off ? 'hint refused-text' : 'hint'}>
              {t(`cards:hint.${field}`)}
            </span>
          </div>
        );
      })}
      {way === 'close-expired' ? (
        <Segments
          label={t('cards:field.how')}
          value={draft.how}
          options={(['refund', 'void'] as const).map((value) => ({ value, label: t(`cards:how.${value}`) }))}
          onChange={(how) => (fixed ? undefined : onChange({ ...draft, how }))}
        />
      ) : null}
    </div>
  );
}
