import { useWords } from '#renderer/i18n/Words.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';
import { useState } from 'react';
import { NumberField, TextField } from '../form/fields.tsx';
import { useForm, useFormStore } from '../form/form-store.ts';
import { Repeated } from '../form/Repeated.tsx';
import { recipientsOf } from './recipients-of.ts';

/** More of them are pasted, not typed: a form of two thousand fields is none. */
const SHOWN = 20;

/** How many cards without a name, or one for each of a list of people. */
export function Recipients() {
  const { t, number } = useWords();
  const form = useFormStore();
  const people = useForm(({ history }) => history.now['recipients']);
  const many = Array.isArray(people) ? people.length : undefined;
  const [pasted, setPasted] = useState('');
  const found = recipientsOf(pasted);

  function choose(who: 'count' | 'people'): void {
    const { count: _count, recipients: _people, ...rest } = form.getState().history.now;
    form.getState().replace(who === 'people' ? { ...rest, recipients: [] } : { ...rest, count: 10 });
  }

  return (
    <fieldset className="group">
      <legend className="lab">{t('issue:group.howMany')}</legend>
      <Segments
        label={t('issue:field.who')}
        value={many === undefined ? 'count' : 'people'}
        options={(['count', 'people'] as const).map((value) => ({ value, label: t(`issue:who.${value}`) }))}
        onChange={choose}
      />
      {many === undefined ? (
        <NumberField path={['count']} label={t('issue:field.count')} absent />
      ) : (
        <>
          <div className="field">
            <label htmlFor="paste-people">{t('issue:paste.label')}</label>
            <textarea
              id="paste-people"
              className="in"
              rows={3}
              value={pasted}
              onChange={(event) => setPasted(event.target.value)}
              aria-describedby="paste-people-hint"
            />
            <span id="paste-people-hint" className="hint">
              {t('issue:paste.hint')}
            </span>
            <button
              type="button"
              className="btn"
              disabled={found.length === 0}
              onClick={() => {
                form.getState().change(['recipients'], [...(Array.isArray(people) ? people : []), ...found], '');
                setPasted('');
              }}
            >
              {t('issue:paste.add', { number: number(found.length) })}
            </button>
          </div>
          {many <= SHOWN ? (
            <Repeated
              path={['recipients']}
              label={t('issue:field.recipients')}
              one={(position) => t('issue:recipient', { position: number(position) })}
              addLabel={t('issue:addRecipient')}
              fresh={() => ({})}
            >
              {(path) => (
                <div className="two">
                  <TextField path={[...path, 'customerName']} label={t('issue:field.customerName')} />
                  <TextField
                    path={[...path, 'customerEmail']}
                    label={t('issue:field.customerEmail')}
                    ltr
                    type="email"
                  />
                  <TextField path={[...path, 'customerPhone']} label={t('issue:field.customerPhone')} ltr />
                  <TextField path={[...path, 'senderName']} label={t('issue:field.senderName')} />
                  <TextField path={[...path, 'customMessage']} label={t('issue:field.customMessage')} multiline />
                </div>
              )}
            </Repeated>
          ) : (
            <p>
              {t('issue:people', { number: number(many) })}{' '}
              <button
                type="button"
                className="btn small"
                onClick={() => form.getState().change(['recipients'], [], '')}
              >
                {t('issue:paste.clear')}
              </button>
            </p>
          )}
        </>
      )}
    </fieldset>
  );
}
