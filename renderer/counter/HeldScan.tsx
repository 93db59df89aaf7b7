import { Say } from '#renderer/i18n/Say.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useKeyScope } from '#renderer/ui/key-scope.ts';
import { serialInCode } from '#shared/paper/serial-code.ts';
import { useHeldScan } from './held-scan-store.ts';
import { showScan } from './take-scan.ts';

/** A small ticket that offers what was scanned meanwhile. */
export function HeldScan() {
  const code = useHeldScan((store) => store.code);
  const unclear = useHeldScan((store) => store.unclear);
  return (
    <div className="held-place" role="status">
      {code === undefined ? unclear ? <Unclear /> : null : <Held code={code} />}
    </div>
  );
}

function Unclear() {
  const { t } = useWords();
  return (
    <div className="held">
      <Icon name="scan-off" />
      <p>
        <Say text={t('counter:held.unclear')} />
      </p>
    </div>
  );
}

/** Only a plain number has four last signs to show; a card's track or a link has none. */
const PLAIN = /^[\dA-Za-z-]{6,40}$/;

function Held({ code }: { readonly code: string }) {
  const { t, cardNumber } = useWords();
  const serial = serialInCode(code);
  useKeyScope({ F10: () => showScan(code) }, { through: true });
  return (
    <div className="held">
      <Icon name="scan" />
      <p>
        <Say
          text={
            serial !== undefined
              ? t('counter:held.counterfoil', { serial })
              : PLAIN.test(code)
                ? t('counter:held.what', { number: cardNumber(code.slice(-4)) })
                : t('counter:held.whatPlain')
          }
        />
        <small>{t('counter:held.note')}</small>
      </p>
      <button type="button" className="btn small" aria-keyshortcuts="F10" onClick={() => showScan(code)}>
        <span className="key" aria-hidden="true">
          F10
        </span>
        {t('counter:held.show')}
      </button>
    </div>
  );
}
