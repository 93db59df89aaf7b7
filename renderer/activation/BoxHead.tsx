import { useWords } from '#renderer/i18n/Words.tsx';

const steps = ['scan', 'payment', 'activate'] as const;

/** Where a box stands: three steps, one after the other. */
export function BoxHead({ at }: { readonly at: (typeof steps)[number] }) {
  const { t } = useWords();
  const here = steps.indexOf(at);
  return (
    <header className="page-head">
      <h1>{t('activation:title')}</h1>
      <ol className="steps grow" aria-label={t('activation:step.label')}>
        {steps.map((step, index) => (
          <li
            key={step}
            className={index < here ? 'done' : undefined}
            aria-current={index === here ? 'step' : undefined}
          >
            {t(`activation:step.${step}`)}
          </li>
        ))}
      </ol>
    </header>
  );
}
