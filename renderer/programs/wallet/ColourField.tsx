import { useWords } from '#renderer/i18n/Words.tsx';
import { colourOf, contrast, hexOf, writtenLike } from '#shared/passes/colour.ts';
import { FieldFrame } from '../form/FieldFrame.tsx';
import { useField, useForm } from '../form/form-store.ts';

interface ColourFieldProps {
  readonly name: 'backgroundColor' | 'foregroundColor' | 'labelColor';
}

/** A colour by the eye or by its number; text and labels say how they stand against the ground. */
export function ColourField({ name }: ColourFieldProps) {
  const { t, number } = useWords();
  const { value, issue, change, touch } = useField([name]);
  const ground = useForm(({ history }) => history.now['backgroundColor']);
  const colour = colourOf(value);
  const behind = colourOf(ground);
  const ratio =
    name !== 'backgroundColor' && colour !== undefined && behind !== undefined ? contrast(colour, behind) : undefined;
  return (
    <FieldFrame
      label={t(`wallet:colour.${name}`)}
      path={[name]}
      issue={issue}
      help={ratio === undefined ? undefined : t('wallet:colour.ratio', { ratio: number(Math.round(ratio * 10) / 10) })}
    >
      {(described) => (
        <span className="in ink">
          <input
            type="color"
            className="chip"
            aria-label={t('wallet:colour.pick', { what: t(`wallet:colour.${name}`) })}
            value={colour === undefined ? '#ffffff' : hexOf(colour).toLowerCase()}
            onChange={(event) => {
              const picked = colourOf(event.currentTarget.value);
              if (picked !== undefined) change(writtenLike(picked, value));
            }}
          />
          <input
            {...described}
            dir="ltr"
            spellCheck={false}
            autoComplete="off"
            value={typeof value === 'string' ? value : ''}
            onBlur={touch}
            onChange={(event) => change(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
          />
        </span>
      )}
    </FieldFrame>
  );
}
