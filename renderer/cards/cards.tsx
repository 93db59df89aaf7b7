import { useWindow } from '#renderer/shell/window-store.ts';
import { cardKey } from '#shared/domain/card.ts';
import { ListScreen } from './ListScreen.tsx';
import { PageScreen } from './PageScreen.tsx';
import './cards.css';

/** The cards of the shop: all of them in a list, or one with its whole story. */
export function Cards() {
  const card = useWindow((store) => store.card);
  return card === undefined ? <ListScreen /> : <PageScreen key={cardKey(card)} card={card} />;
}
