import { useWords } from '#renderer/i18n/Words.tsx';
import type { FieldGroup, PassStyle } from '#shared/passes/styles.ts';
import { useState } from 'react';
import { ChoiceField, SwitchField, TextField } from '../form/fields.tsx';
import { useFormStore } from '../form/form-store.ts';
import { valueAt, type Path } from '../form/path.ts';
import { Repeated } from '../form/Repeated.tsx';
import { ManyOf } from '../form/ManyOf.tsx';
import { ValueField } from './ValueField.tsx';

interface PassFieldsProps {
  readonly style: PassStyle;
  readonly group: FieldGroup;
}

/** The fields of one place on the pass: value and label in sight, everything else behind one press. */
export function PassFields({ style, group }: PassFieldsProps) {
  const { t, number } = useWords();
  const form = useFormStore();
  const path = [style, group];
  const freshKey = () => {
    const information: unknown = form.getState().history.now[style];
    const taken = new Set(
      Object.values((information ?? {}) as Record<string, unknown>).flatMap((list) =>
        Array.isArray(list) ? list.map((it: unknown) => valueAt(it, ['key'])) : [],
      ),
    );
    const stem = group.replace('Fields', '');
    let count = 1;
    while (taken.has(`${stem}${count}`)) count += 1;
    return `${stem}${count}`;
  };
  return (
    <Repeated
      path={path}
      label={t(`wallet:group.${group}`)}
      one={(position) => t(`wallet:one.${group}`, { position: number(position) })}
      addLabel={t(`wallet:add.${group}`)}
      fresh={() => ({ key: freshKey(), value: '' })}
    >
      {(at) => (
        <>
          <div className="two">
            <ValueField path={[...at, 'value']} label={t('wallet:field.value')} />
            <TextField path={[...at, 'label']} label={t('wallet:field.label')} />
          </div>
          <More path={at} />
        </>
      )}
    </Repeated>
  );
}

const aligned = ['Left', 'Center', 'Right', 'Justified', 'Natural'] as const;
const detected = ['PhoneNumber', 'Link', 'Address', 'CalendarEvent'] as const;
const dated = ['None', 'Short', 'Medium', 'Long', 'Full'] as const;
const numbered = ['Decimal', 'Percent', 'Scientific', 'SpellOut'] as const;

/** Drawn when it is opened: a pass with twenty fields has four hundred options. */
function More({ path }: { readonly path: Path }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details className="more" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('wallet:more')}</summary>
      {open ? <Options path={path} /> : null}
    </details>
  );
}

function Options({ path }: { readonly path: Path }) {
  const { t } = useWords();
  const none = t('form:none');
  const at = (name: string) => [...path, name];
  return (
    <div className="more-in">
      <h3>Apple</h3>
      <div className="two">
        <TextField path={at('key')} label={t('wallet:field.key')} help={t('wallet:help.key')} ltr absent />
        <TextField
          path={at('changeMessage')}
          label={t('wallet:field.changeMessage')}
          help={t('wallet:help.changeMessage')}
        />
        <ValueField path={at('attributedValue')} label={t('wallet:field.attributedValue')} optional />
        <ChoiceField
          path={at('textAlignment')}
          label={t('wallet:field.textAlignment')}
          none={none}
          options={aligned.map((it) => ({ value: `PKTextAlignment${it}`, label: t(`wallet:align.${it}`) }))}
        />
        <ChoiceField
          path={at('dateStyle')}
          label={t('wallet:field.dateStyle')}
          none={none}
          options={dated.map((it) => ({ value: `PKDateStyle${it}`, label: t(`wallet:date.${it}`) }))}
        />
        <ChoiceField
          path={at('timeStyle')}
          label={t('wallet:field.timeStyle')}
          none={none}
          options={dated.map((it) => ({ value: `PKDateStyle${it}`, label: t(`wallet:date.${it}`) }))}
        />
        <ChoiceField
          path={at('numberStyle')}
          label={t('wallet:field.numberStyle')}
          none={none}
          options={numbered.map((it) => ({ value: `PKNumberStyle${it}`, label: t(`wallet:number.${it}`) }))}
        />
        <TextField path={at('currencyCode')} label={t('wallet:field.currencyCode')} ltr />
      </div>
      <SwitchField path={at('isRelative')} label={t('wallet:field.isRelative')} />
      <SwitchField path={at('ignoresTimeZone')} label={t('wallet:field.ignoresTimeZone')} />
      <ManyOf
        path={at('dataDetectorTypes')}
        label={t('wallet:field.dataDetectorTypes')}
        options={detected.map((it) => ({ value: `PKDataDetectorType${it}`, label: t(`wallet:detect.${it}`) }))}
      />
      <h3>Google</h3>
      <SwitchField path={at('googleHideOnCard')} label={t('wallet:field.googleHideOnCard')} />
      <SwitchField path={at('googleHideOnBack')} label={t('wallet:field.googleHideOnBack')} />
      <div className="two">
        <TextField path={at('googleLabel')} label={t('wallet:field.googleLabel')} />
        <TextField path={at('googleValue')} label={t('wallet:field.googleValue')} />
        <TextField path={at('googleFieldType')} label={t('wallet:field.googleFieldType')} ltr />
        <TextField path={at('googleUri')} label={t('wallet:field.googleUri')} ltr type="url" />
      </div>
    </div>
  );
}
