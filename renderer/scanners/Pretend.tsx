import { bridge } from '#renderer/bridge/bridge.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { pretendedReaders } from '#shared/contract/scanners.ts';
import type { PlayCard } from '#shared/contract/training.ts';
import { useEffect, useState } from 'react';

const codes = [
  [']C0', 'Code 128'],
  [']Q0', 'QR'],
  [']d0', 'Data Matrix'],
  [']L0', 'PDF417'],
  [']A0', 'Code 39'],
] as const;
const paces = [0, 8, 30, 80];

/** The pretended reader of training: a card, a bar code, a device, a speed. It goes the way of a real one. */
export function Pretend() {
  const { t, number } = useWords();
  const [cards, setCards] = useState<readonly PlayCard[]>([]);
  const [reader, setReader] = useState<string>(pretendedReaders[0]);
  const [card, setCard] = useState('');
  const [aim, setAim] = useState<string>(codes[0][0]);
  const [pace, setPace] = useState(8);

  useEffect(() => {
    let here = true;
    void bridge.call('training/play-cards', {}).then((answer) => {
      if (!here || !answer.ok) return;
      setCards(answer.value);
      setCard(answer.value[0]?.number ?? '');
    });
    return () => {
      here = false;
    };
  }, []);

  function scan(): void {
    const found = pretendedReaders.find((it) => it === reader);
    if (found !== undefined && card !== '')
      void bridge.call('scanner/pretend', { reader: found, code: card, aim, pace });
  }

  return (
    <section className="pretend" aria-label={t('readers:pretend.title')}>
      <h2>{t('readers:pretend.title')}</h2>
      <p className="quiet">{t('readers:pretend.what')}</p>
      <Choice label={t('readers:pretend.reader')} value={reader} onChange={setReader}>
        {pretendedReaders.map((it) => [it, it])}
      </Choice>
      <Choice label={t('readers:pretend.card')} value={card} onChange={setCard}>
        {cards.map((it) => [it.number, `${it.number} · ${t(`card:status.${it.status}`)}`])}
      </Choice>
      <Choice label={t('readers:pretend.symbology')} value={aim} onChange={setAim}>
        {codes.map(([value, name]) => [value, name])}
      </Choice>
      <Choice label={t('readers:pretend.pace')} value={String(pace)} onChange={(it) => setPace(Number(it))}>
        {paces.map((it) => [String(it), t('readers:pretend.ms', { ms: number(it) })])}
      </Choice>
      <button type="button" className="btn" onClick={scan}>
        {t('readers:pretend.scan')}
      </button>
    </section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: readonly (readonly [value: string, label: string])[];
}

function Choice({ label, value, onChange, children }: ChoiceProps) {
  return (
    <label className="field">
      <span className="lab">{label}</span>
      <select className="in" value={value} onChange={(event) => onChange(event.target.value)}>
        {children.map(([it, name]) => (
          <option key={it} value={it}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
