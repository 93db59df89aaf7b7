import { bridge } from '#renderer/bridge/bridge.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import type { DesignBody } from '#shared/domain/design.ts';
import { imageTypes, type PassStyle } from '#shared/passes/styles.ts';
import { useState } from 'react';
import { useStore } from 'zustand';
import { DesignerPage, DesignRefused } from '../designer/DesignerPage.tsx';
import type { DesignAt, Ready, Session } from '../designer/session.ts';
import { toField } from '../designer/to-field.ts';
import { useSession } from '../designer/use-session.ts';
import { checkOf } from '../form/live-check.ts';
import { valueAt, type Path } from '../form/path.ts';
import type { EditorProps } from '../programs-store.ts';
import { useFieldNames } from './field-names.ts';
import { openPictures } from './pictures-store.ts';
import { Preview } from './Preview.tsx';
import { sectionOf, sections, type SectionId } from './section-of.ts';
import { Images } from './sections/Images.tsx';
import { AppLinks, Back, Barcode, Dates, Front, Places, Sharing } from './sections/sections.tsx';
import { shownStyle } from './style-of.ts';
import './pass.css';
import './wallet.css';

function cardAt(id: string): DesignAt {
  return {
    kind: 'voucher-card',
    id,
    fresh: undefined,
    check: checkOf('voucher-card'),
    read: () => bridge.call('voucher/card', { id }),
    send: (body, key, from) => bridge.call('voucher/send-card', { id, key, body, from }),
    title: titleOf,
  };
}

function titleOf(body: DesignBody): string {
  const named = [body['description'], body['logoText']].find((it) => typeof it === 'string' && it !== '');
  return typeof named === 'string' ? named : '';
}

/** The wallet card of a voucher: its form beside the card itself, at both wallets. */
export function WalletEditor({ id }: EditorProps) {
  const [round, setRound] = useState(0);
  return <Opened key={round} id={id} onAgain={() => setRound(round + 1)} />;
}

function Opened({ id, onAgain }: EditorProps & { readonly onAgain: () => void }) {
  const { session, state } = useSession(() => cardAt(id));
  if (session === undefined || state.phase === 'opening') return <main className="main designer" />;
  if (state.phase === 'refused') return <DesignRefused session={session} vendor="loyaltydog" onAgain={onAgain} />;
  return <Editing session={session} ready={state} />;
}

function Editing({ session, ready }: { readonly session: Session; readonly ready: Ready }) {
  const { t, number } = useWords();
  const [section, setSection] = useState<SectionId>('front');
  const [chosen, setChosen] = useState<PassStyle>();
  const [tray] = useState(() => openPictures(session.at.id));
  const body = useStore(ready.form, ({ history }) => history.now);
  const slots = useStore(tray.state, (state) => state.slots);
  const nameOfField = useFieldNames();
  const style = shownStyle(body, chosen);
  const pictures = imageTypes.filter((type) => {
    const { live, waiting: what } = slots[type];
    return what === undefined ? live !== undefined : what !== 'remove';
  }).length;
  const waiting = imageTypes.filter((type) => slots[type].waiting !== undefined).length;
  const counts: Partial<Record<SectionId, number>> = {
    back: lengthAt(body, [style, 'backFields']),
    barcode: lengthAt(body, ['barcodes']),
    images: pictures,
    places: lengthAt(body, ['locations']) + lengthAt(body, ['beacons']),
  };

  const show = (path: Path) => {
    setSection(sectionOf(path));
    const [first] = path;
    if (
      first !== undefined &&
      typeof body[first] === 'object' &&
      String(first) !== style &&
      sectionOf(path) === 'front'
    )
      setChosen(first as PassStyle);
    // Drawn first, then found.
    requestAnimationFrame(() => toField(path));
  };
  const send = async () => {
    const live = await session.send();
    if (live !== undefined && waiting > 0) {
      const all = await tray.send();
      if (!all) setSection('images');
    }
  };

  return (
    <DesignerPage
      session={session}
      ready={ready}
      vendor="loyaltydog"
      title={titleOf(body)}
      sub={t('wallet:sub')}
      nameOfField={nameOfField}
      className="wallet"
      sendSub={waiting === 0 ? t('wallet:sendSub') : t('wallet:sendPictures', { count: waiting })}
      onSend={() => void send()}
      onShow={show}
      stubLabel={t('wallet:preview.title')}
      stub={<Preview style={style} tray={tray} />}
    >
      <nav className="parts" aria-label={t('wallet:sections')}>
        {sections.map((id) => (
          <button
            key={id}
            type="button"
            aria-current={id === section ? 'true' : undefined}
            onClick={() => setSection(id)}
          >
            {t(`wallet:section.${id}`)}
            {counts[id] ? <span className="quiet fig">{number(counts[id])}</span> : null}
          </button>
        ))}
      </nav>
      <div className="form" key={section}>
        <h2 className="section-name">{t(`wallet:section.${section}`)}</h2>
        {section === 'front' ? <Front style={style} onShow={setChosen} /> : null}
        {section === 'back' ? <Back style={style} /> : null}
        {section === 'barcode' ? <Barcode /> : null}
        {section === 'images' ? <Images style={style} tray={tray} /> : null}
        {section === 'dates' ? <Dates /> : null}
        {section === 'places' ? <Places /> : null}
        {section === 'sharing' ? <Sharing /> : null}
        {section === 'apps' ? <AppLinks /> : null}
      </div>
    </DesignerPage>
  );
}

function lengthAt(body: DesignBody, path: Path): number {
  const list = valueAt(body, path);
  return Array.isArray(list) ? list.length : 0;
}
