import { FieldFrame, type FieldWords } from '../form/FieldFrame.tsx';
import { Options, type Option } from '../form/fields.tsx';
import { useField, useFormStore, useIssueWithin } from '../form/form-store.ts';
import { nameOf, type Path } from '../form/path.ts';

interface KindFieldProps extends FieldWords {
  /** The section whose kind it is. */
  readonly path: Path;
  readonly options: readonly Option[];
  readonly kindOf: (section: unknown) => string;
  /** The section of another kind, with what it needs to begin with. */
  readonly make: (kind: string, section: unknown) => unknown;
  /** How deep below the section problems are its own: those of fields that are on screen say their own. */
  readonly deep?: number;
  /** Beside what this section must stand at the vendor: the whole that both are part of. */
  readonly within?: { readonly path: Path; readonly empty: Readonly<Record<string, unknown>> };
}

/** Which of a few kinds a section is. The rest of the section goes with it, in one step that can be undone. */
export function KindField({ path, options, kindOf, make, deep = 1, within, ...words }: KindFieldProps) {
  const form = useFormStore();
  const { value, touch } = useField(path);
  const around = useField(within?.path ?? path);
  const issue = useIssueWithin(path, deep);
  const kind = kindOf(value);
  const choose = (next: string) => {
    const section = make(next, value);
    const child = path.at(-1);
    if (within === undefined || child === undefined) return form.getState().change(path, section, '');
    const whole = typeof around.value === 'object' && around.value !== null ? around.value : {};
    form.getState().change(within.path, { ...within.empty, ...whole, [child]: section }, '');
  };
  return (
    <FieldFrame {...words} path={path} issue={issue}>
      {(described) => (
        <select
          {...described}
          className="in"
          value={kind}
          onBlur={() => form.getState().touched.has(nameOf(path)) || touch()}
          onChange={(event) => {
            choose(event.currentTarget.value);
            touch();
          }}
        >
          {options.some((option) => option.value === kind) ? null : <option value={kind}>{kind}</option>}
          <Options of={options} />
        </select>
      )}
    </FieldFrame>
  );
}

/** The member `type` of a section, or what the vendor takes where there is none. */
export function typeOf(section: unknown, silent: string): string {
  if (typeof section !== 'object' || section === null || !('type' in section)) return silent;
  return String(section.type);
}
