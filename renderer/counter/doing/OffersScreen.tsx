import { useWords } from '#renderer/i18n/Words.tsx';
import { Choices } from '#renderer/ui/Choices.tsx';
import { Strip } from '#renderer/ui/Strip.tsx';
import { Ticket } from '#renderer/ui/Ticket.tsx';
import type { Offer } from '#shared/domain/card.ts';
import { useState } from 'react';
import { CardHead } from '../CardHead.tsx';
import type { Found } from '../counter-state.ts';
import { useCounter } from '../counter-store.ts';
import { useBackKey } from './use-back-key.ts';
import { useIssuerLine } from './use-issuer-line.ts';
import './give-back.css';

/** What a member can have for points: claimed here, and where the issuer keeps it for them, used here. */
export function OffersScreen({ found }: { readonly found: Found }) {
  const { t, number } = useWords();
  const { confirm } = useCounter.getState();
  const issuerLine = useIssuerLine(found);
  const back = useBackKey(found, t('counter:offers.backSub'));
  const { points, offers = [] } = found.card;
  const claimed = offers.find((offer) => offer.claimed);
  const [chosen, setChosen] = useState(claimed?.id ?? '');
  const offer = offers.find(({ id }) => id === chosen);
  const cost = ({ points: asked }: Offer) =>
    asked === null || asked === 0 ? t('counter:offers.free') : t('counter:offers.claimSub', { points: number(asked) });

  const uses = offer?.claimed === true;
  const why =
    offer === undefined
      ? t('counter:offers.choose')
      : uses
        ? undefined
        : claimed !== undefined
          ? t('counter:offers.oneAtATime')
          : points !== null && offer.points !== null && offer.points > points
            ? t('counter:offers.tooFew')
            : undefined;

  return (
    <main className="main counter take give-back">
      <Ticket label={t('counter:offers.title')}>
        <CardHead card={found.card} note={issuerLine} />
        <Choices
          label={t('counter:offers.which')}
          value={chosen}
          options={offers.map((option) => ({
            value: option.id,
            content: (
              <>
                <b>
                  <bdi>{option.name ?? t('counter:offers.named')}</bdi>
                </b>
                <span className="quiet">
                  <bdi>{option.note}</bdi>
                </span>
                <span className="quiet">{option.claimed ? t('counter:offers.claimed') : null}</span>
                <b className="fig money-of">{option.claimed ? null : cost(option)}</b>
              </>
            ),
          }))}
          onChange={setChosen}
        />
        <p className="note">{points === null ? null : `${t('counter:points.has')}: ${number(points)}`}</p>
      </Ticket>
      <Strip
        label={t('shell:keys')}
        acts={[
          back,
          {
            key: 'F2',
            icon: uses ? 'take' : 'member',
            label: t(uses ? 'counter:offers.use' : 'counter:offers.claim'),
            sub: uses ? t('counter:offers.useSub') : offer === undefined ? undefined : cost(offer),
            not: why,
            press: true,
            commits: true,
            run: () => void confirm({ do: uses ? 'redeem-offer' : 'claim-offer', offerId: chosen }),
          },
        ]}
      />
    </main>
  );
}
