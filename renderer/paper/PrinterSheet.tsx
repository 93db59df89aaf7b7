import { bridge } from '#renderer/bridge/bridge.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';
import { Sheet } from '#renderer/ui/Sheet.tsx';
import { printerSchema, rolls, type Printer } from '#shared/paper/printer.ts';
import { useState, type FormEvent } from 'react';
import { languageNames } from './way-text.ts';

interface PrinterSheetProps {
  /** Undefined makes a new one. */
  readonly printer: Printer | undefined;
  readonly onClose: () => void;
}

type By = Printer['way']['by'];

const ways: readonly By[] = ['network', 'device', 'system'];
const languages = ['esc-pos', 'star-prnt'] as const;

/** One printer: its name, how the bytes get there, and what it understands. */
export function PrinterSheet({ printer, onClose }: PrinterSheetProps) {
  const { t, number } = useWords();
  const way = printer?.way;
  const [id] = useState(() => printer?.id ?? crypto.randomUUID());
  const [name, setName] = useState(printer?.name ?? '');
  const [by, setBy] = useState<By>(way?.by ?? 'network');
  const [host, setHost] = useState(way?.by === 'network' ? way.host : '');
  const [port, setPort] = useState(String(way?.by === 'network' ? way.port : 9100));
  const [path, setPath] = useState(way?.by === 'device' ? way.path : '/dev/usb/lp0');
  const [queue, setQueue] = useState(way?.by === 'system' ? way.queue : '');
  const [speaks, setSpeaks] = useState(printer?.speaks ?? 'esc-pos');
  const [roll, setRoll] = useState(printer?.roll ?? 80);
  const [letters, setLetters] = useState(printer?.letters ?? 'drawn');
  const [cuts, setCuts] = useState(printer?.cuts ?? true);
  const [refused, setRefused] = useState<'form' | 'till'>();

  async function keep(event: FormEvent): Promise<void> {
    event.preventDefault();
    const to = { network: { by, host, port: Number(port) }, device: { by, path }, system: { by, queue } }[by];
    const made = printerSchema.safeParse({ id, name, way: to, speaks, roll, letters, cuts });
    if (!made.success) {
      setRefused('form');
      return;
    }
    const answer = await bridge.call('paper/keep-printer', made.data);
    if (answer.ok) onClose();
    else setRefused('till');
  }

  return (
    <Sheet wide title={printer?.name ?? t('paper:key.add')} closeLabel={t('shell:key.close')} onClose={onClose}>
      <form className="printer-form" noValidate onSubmit={(event) => void keep(event)}>
        <Field label={t('paper:form.name')} value={name} most={60} onChange={setName} focus />
        <Segments
          label={t('paper:form.way')}
          value={by}
          options={ways.map((value) => ({ value, label: t(`paper:way.${value}`) }))}
          onChange={setBy}
        />
        {by === 'network' ? (
          <div className="printer-where">
            <Field label={t('paper:form.host')} value={host} most={253} onChange={setHost} ltr />
            <Field label={t('paper:form.port')} value={port} most={5} onChange={setPort} ltr />
          </div>
        ) : by === 'device' ? (
          <Field label={t('paper:form.path')} value={path} most={255} onChange={setPath} ltr />
        ) : (
          <Field label={t('paper:form.queue')} value={queue} most={127} onChange={setQueue} ltr />
        )}
        <p className="quiet">{t(`paper:wayWhat.${by}`)}</p>
        <Segments
          label={t('paper:form.speaks')}
          value={speaks}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
          onChange={setSpeaks}
        />
        <Segments
          label={t('paper:form.roll')}
          value={roll === 80 ? '80' : '58'}
          options={rolls.map((mm) => ({ value: String(mm), label: t('paper:roll', { mm: number(mm) }) }))}
          onChange={(mm) => setRoll(mm === '80' ? 80 : 58)}
        />
        <Segments
          label={t('paper:form.letters')}
          value={letters}
          options={[
            { value: 'drawn', label: t('paper:letters.drawn') },
            { value: 'own', label: t('paper:letters.own') },
          ]}
          onChange={setLetters}
        />
        <p className="quiet">{t(`paper:lettersWhat.${letters}`)}</p>
        <Segments
          label={t('paper:form.cuts')}
          value={cuts ? 'on' : 'off'}
          options={[
            { value: 'on', label: t('shell:display.on') },
            { value: 'off', label: t('shell:display.off') },
          ]}
          onChange={(choice) => setCuts(choice === 'on')}
        />
        <div className="sheet-end">
          <p role="status" className="refused">
            {refused === undefined ? null : (
              <>
                <Icon name="stop" className="i i-s" />
                {t(`paper:no.${refused}`)}
              </>
            )}
          </p>
          <button type="submit" className="btn press">
            {t('paper:form.keep')}
          </button>
        </div>
      </form>
    </Sheet>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly most: number;
  readonly onChange: (value: string) => void;
  readonly focus?: boolean;
  readonly ltr?: boolean;
}

function Field({ label, value, most, onChange, focus = false, ltr = false }: FieldProps) {
  return (
    <label className="field">
      <span className="lab">{label}</span>
      <input
        className="in"
        value={value}
        maxLength={most}
        autoComplete="off"
        autoFocus={focus}
        {...(ltr ? { dir: 'ltr' } : {})}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
