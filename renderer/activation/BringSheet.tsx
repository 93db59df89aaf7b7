import { useWords } from '#renderer/i18n/Words.tsx';
import { takeScansHere } from '#renderer/shell/scan-inbox.ts';
import { useTerminal } from '#renderer/shell/terminal-store.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Sheet } from '#renderer/ui/Sheet.tsx';
import { useEffect, useId, useRef, useState, type DragEvent } from 'react';
import { bring, notTaken } from './batch-store.ts';
import { afterBringing } from './brought-lines.ts';
import { Brought, type BroughtNews } from './Brought.tsx';
import { playBox } from './play-box.ts';
import { RangeFields } from './RangeFields.tsx';
import { readFile } from './read-file.ts';

/** Many cards at once: typed, pasted, scanned into the field, from a file, or a range. What was not taken stays. */
export function BringSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const training = useTerminal((terminal) => terminal.state?.mode === 'training');
  const [text, setText] = useState('');
  const [news, setNews] = useState<BroughtNews>();
  const [busy, setBusy] = useState(false);
  const field = useId();
  const picker = useRef<HTMLInputElement>(null);
  const lines = useRef<HTMLTextAreaElement>(null);

  // A dialog gives the focus to its first key; what is pasted at once belongs into the field.
  useEffect(() => lines.current?.focus(), []);

  useEffect(
    () => takeScansHere({ scan: (code) => setText((before) => withLine(before, code)), misread: notTaken }),
    [],
  );

  async function add(brought: string): Promise<void> {
    setBusy(true);
    const answer = await bring({ by: 'text', text: brought });
    setBusy(false);
    if (!answer.ok) {
      setNews({ problem: answer.problem });
      return;
    }
    const { notTaken: lost, rest } = afterBringing(brought, answer.value.bad);
    setText(rest);
    setNews({ added: answer.value.added, leftOut: answer.value.leftOut, lost });
  }

  async function open(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    const read = await readFile(file);
    if (read.ok) await add(read.value);
    else setNews({ noFile: read.problem });
  }

  function onDrop(event: DragEvent): void {
    event.preventDefault();
    void open(event.dataTransfer.files[0]);
  }

  return (
    <Sheet title={t('activation:bring.title')} closeLabel={t('activation:bring.close')} onClose={onClose} wide>
      <div className="bring" onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
        <div className="bring-text">
          <div className="field">
            <label htmlFor={field}>{t('activation:bring.text')}</label>
            <textarea
              id={field}
              className="in"
              dir="ltr"
              rows={4}
              wrap="off"
              spellCheck={false}
              autoComplete="off"
              ref={lines}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
            <span className="hint">{t('activation:bring.textHint')}</span>
          </div>
          <div className="bring-keys">
            <button type="button" className="btn" disabled={busy || text.trim() === ''} onClick={() => void add(text)}>
              <Icon name="add" />
              {t('activation:bring.add')}
            </button>
            <button type="button" className="btn" disabled={busy} onClick={() => picker.current?.click()}>
              <Icon name="save" />
              {t('activation:bring.file')}
            </button>
            {training ? (
              <button type="button" className="btn small" onClick={() => void playBox().then(setText)}>
                <Icon name="box" />
                {t('activation:bring.play')}
              </button>
            ) : null}
            <input
              ref={picker}
              type="file"
              hidden
              accept=".csv,.txt,.tsv,text/csv,text/plain"
              onChange={(event) => {
                const [file] = event.target.files ?? [];
                event.target.value = '';
                void open(file);
              }}
            />
          </div>
        </div>
        <RangeFields busy={busy} onNews={setNews} />
      </div>
      <Brought news={news} />
    </Sheet>
  );
}

function withLine(before: string, code: string): string {
  return before === '' || before.endsWith('\n') ? `${before}${code}\n` : `${before}\n${code}\n`;
}
