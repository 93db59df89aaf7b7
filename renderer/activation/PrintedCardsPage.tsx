import { bridge } from '#renderer/bridge/bridge.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Page } from '#renderer/shell/Page.tsx';
import { useCurrency } from '#renderer/shell/use-currency.ts';
import { Choices } from '#renderer/ui/Choices.tsx';
import type { AskProblem } from '#renderer/bridge/answer.ts';
import { useEffect, useState } from 'react';
import { fieldsOf, readBlanks, type BlankFields } from './blank-fields.ts';
import { Notice } from './Notice.tsx';
import { TextField } from './TextField.tsx';
import './activation.css';

/** How the shop works with printed cards of Voucherify: they are there before, or activating makes them. */
export function PrintedCardsPage() {
  const { t, locale } = useWords();
  const currency = useCurrency();
  const [fields, setFields] = useState<BlankFields>();
  const [kept, setKept] = useState(false);
  const [problem, setProblem] = useState<AskProblem>();

  useEffect(() => {
    let here = true;
    void bridge.call('blanks/state', {}).then((answer) => {
      if (!here) return;
      if (answer.ok) setFields(fieldsOf(answer.value.blanks, locale));
      else setProblem(answer.problem);
    });
    return () => {
      here = false;
    };
  }, [locale]);

  const change = (to: Partial<BlankFields>) => {
    setKept(false);
    if (fields !== undefined) setFields({ ...fields, ...to });
  };
  const read = fields === undefined ? undefined : readBlanks(fields, currency);

  async function keep(): Promise<void> {
    if (read?.ok !== true) return;
    const answer = await bridge.call('blanks/set', { blanks: read.value });
    setKept(answer.ok);
    setProblem(answer.ok ? undefined : answer.problem);
  }

  const wrong = read?.ok === false ? read.problem : undefined;
  return (
    <Page
      title={t('activation:printed.title')}
      what={t('activation:printed.what')}
      acts={[
        {
          key: 'F2',
          icon: 'save',
          label: t('activation:printed.keep'),
          not:
            wrong === undefined
              ? undefined
              : t(wrong === 'badValue' ? 'activation:printed.value' : 'activation:printed.pattern'),
          press: true,
          alone: true,
          run: () => void keep(),
        },
      ]}
    >
      {fields === undefined ? null : (
        <>
          <div className="blank-ways">
            <Choices
              label={t('activation:printed.before')}
              value={fields.made ? 'made' : 'there'}
              options={(['there', 'made'] as const).map((value) => ({
                value,
                content: (
                  <span>
                    <b>{t(`activation:printed.${value}`)}</b>
                    <small>{t(`activation:printed.${value}What`)}</small>
                  </span>
                ),
              }))}
              onChange={(value) => change({ made: value === 'made' })}
            />
          </div>
          {fields.made ? (
            <>
              <TextField
                label={t('activation:printed.pattern')}
                hint={t('activation:printed.patternHint')}
                wrong={wrong === 'badPattern' && fields.pattern !== '' ? t('activation:printed.badPattern') : undefined}
                value={fields.pattern}
                latin
                onChange={(pattern) => change({ pattern })}
              />
              <TextField
                label={t('activation:printed.campaign')}
                hint={t('activation:printed.campaignHint')}
                value={fields.campaign}
                onChange={(campaign) => change({ campaign })}
              />
              <TextField
                label={t('activation:printed.value')}
                hint={t('activation:printed.valueHint')}
                wrong={wrong === 'badValue' ? t('activation:printed.badValue') : undefined}
                value={fields.value}
                onChange={(value) => change({ value })}
              />
            </>
          ) : null}
        </>
      )}
      <p role="status" className="quiet">
        {kept ? t('activation:printed.kept') : null}
      </p>
      <Notice problem={problem} />
    </Page>
  );
}
