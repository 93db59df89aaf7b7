import { problemWords } from '#renderer/i18n/problem-words.ts';
import { Say } from '#renderer/i18n/Say.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { InTheWay } from '#renderer/shell/WhyNot.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';
import { vendors } from '#shared/domain/card.ts';
import { chooseVendor, connectionOf, leaveAsItIs, typeDoor, useConnect, type TypedDoor } from './connect-store.ts';
import { whyNot, type Place } from './connect-words.ts';
import { Connected } from './Connected.tsx';
import { FoundThere } from './FoundThere.tsx';
import '../mode/mode.css';
import './connect.css';

/** An issuer: what opens its door, and what stood behind it; or what it is connected with. `begin`: typing starts here. */
export function ConnectForm({ begin = false }: { readonly begin?: boolean }) {
  const speaker = useWords();
  const { t } = speaker;
  const { state, vendor, changing } = useConnect();
  const connection = connectionOf(state, vendor);
  if (state === undefined) return null;
  return (
    <div className="connect">
      <Segments
        label={t('setup:connect.issuer')}
        value={vendor}
        options={vendors.map((value) => ({ value, label: t(`shell:vendor.${value}`) }))}
        onChange={chooseVendor}
      />
      {state.secrets !== null && connection === undefined ? <NoKeeping why={state.secrets} /> : null}
      {connection !== undefined && !changing ? (
        <Connected connection={connection} answered={!begin} />
      ) : (
        <DoorFields key={vendor} begin={begin || changing} />
      )}
    </div>
  );
}

/** Said before anybody types a key that could not be kept. */
function NoKeeping({ why }: { readonly why: 'no-passphrase' | 'no-keyring' }) {
  const speaker = useWords();
  const { what, todo } = problemWords({ code: 'not-possible', why }, speaker, '');
  return (
    <p className="notice unknown" role="status">
      <Icon name="lock" />
      <span>
        {what} <b>{todo}</b>
      </span>
    </p>
  );
}

function DoorFields({ begin }: { readonly begin: boolean }) {
  const speaker = useWords();
  const { t } = speaker;
  const { state, vendor, doors, found, problems, busy } = useConnect();
  const door = doors[vendor];
  const before = connectionOf(state, vendor);
  const problem = problems[vendor];
  const said = problem && whyNot(problem, vendor, door.url.trim() !== '', speaker);
  // Whoever is in needs no help at the door, and what was found needs the room.
  const helps = found[vendor] === undefined;
  const no = (place: Place) => (said?.at === place ? <Say text={said.text} /> : undefined);
  const typed = (name: keyof TypedDoor) => ({
    className: 'in',
    dir: 'ltr',
    type: 'text',
    autoComplete: 'off',
    spellCheck: false,
    value: door[name],
    onChange: ({ currentTarget }: React.ChangeEvent<HTMLInputElement>) => typeDoor({ [name]: currentTarget.value }),
  });

  return (
    <>
      <div className="door">
        {vendor === 'voucherify' ? (
          <Field label={t('setup:connect.appId')} hint={helps && t('setup:connect.appIdHint')} no={no('appId')}>
            {(described) => <input {...described} {...typed('appId')} autoFocus={begin} />}
          </Field>
        ) : null}
        <Field
          label={t('setup:connect.key')}
          hint={
            helps && before === undefined
              ? t(`setup:connect.keyHint.${vendor}`)
              : before && t('setup:connect.kept', { ending: before.key.ending })
          }
          no={no('token')}
        >
          {(described) => <input {...described} {...typed('token')} autoFocus={begin && vendor === 'loyaltydog'} />}
        </Field>
        <Field
          label={t('setup:connect.address')}
          hint={helps && t('setup:connect.addressHint', { issuer: t(`shell:vendor.${vendor}`) })}
          no={no('url')}
        >
          {(described) => <input {...described} {...typed('url')} inputMode="url" />}
        </Field>
      </div>
      {before === undefined ? null : (
        <button type="button" className="btn small leave" onClick={leaveAsItIs}>
          {t('setup:connect.leave')}
        </button>
      )}
      <p className="hide" role="status">
        {busy ? t('setup:connect.trying') : ''}
      </p>
      {said?.at === 'whole' ? <InTheWay text={said.text} /> : null}
      {found[vendor] === undefined ? null : <FoundThere found={found[vendor]} no={no('program')} />}
    </>
  );
}
