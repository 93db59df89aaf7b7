import { useWords } from '#renderer/i18n/Words.tsx';
import { Keypad } from '#renderer/ui/Keypad.tsx';
import { Strip } from '#renderer/ui/Strip.tsx';
import { Ticket } from '#renderer/ui/Ticket.tsx';
import { readTyped } from '#shared/codes/card-query.ts';
import { useRef, useState } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField } from 'react-aria-components/TextField';
import { restNow } from './bill-store.ts';
import { useCounter } from './counter-store.ts';
import './type.css';

/** A number that no reader can read, or whatever else finds a card: what is typed decides. */
export function TypeScreen({ start = '' }: { readonly start?: string | undefined }) {
  const { t, number } = useWords();
  const { find, show } = useCounter.getState();
  const [code, setCode] = useState(start);
  const field = useRef<HTMLInputElement>(null);

  function edit(next: string): void {
    setCode(next);
    field.current?.focus();
  }

  return (
    <main className="main counter take typing">
      <Ticket
        label={t('counter:type.title')}
        stubLabel={t('counter:type.keypad')}
        stub={
          <>
            <div className="stub-head">
              <h2>{t('counter:type.keypad')}</h2>
              <span className="quiet">{t('counter:type.digits')}</span>
            </div>
            <Keypad
              label={t('counter:type.keypad')}
              deleteLabel={t('counter:type.delete')}
              doubleZero={false}
              digit={number}
              onKey={(digits) => edit(code + digits)}
              onDelete={() => edit(code.slice(0, -1))}
            />
          </>
        }
      >
        <h1>{t('counter:type.title')}</h1>
        <TextField className="field number" value={code} onChange={setCode} autoFocus>
          <Label>{t('counter:type.label')}</Label>
          <Input
            ref={field}
            className="in fig"
            dir="ltr"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck="false"
            maxLength={255}
          />
          <Text slot="description" className="hint">
            {code.trim() === ''
              ? t('counter:type.hint')
              : t(`counter:type.means.${readTyped(code).query?.by ?? 'number'}`)}
          </Text>
        </TextField>
      </Ticket>
      <Strip
        label={t('shell:keys')}
        acts={[
          {
            key: 'Escape',
            icon: 'back',
            label: t('counter:key.back'),
            sub: t('counter:key.backSub'),
            run: () => show({ at: restNow() === undefined ? 'idle' : 'rest' }),
          },
          {
            key: 'F2',
            icon: 'find',
            label: t('counter:key.find'),
            sub: t('counter:key.findSub'),
            not: code.trim() === '' ? t('counter:type.empty') : undefined,
            press: true,
            run: () => void find({ code, entry: 'typed' }),
          },
        ]}
      />
    </main>
  );
}
