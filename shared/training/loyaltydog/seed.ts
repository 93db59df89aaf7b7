import type { PlayCard } from '../../contract/training.ts';
import { newCard } from './issue.ts';
import type { GiftCard, Transaction } from './model.ts';
import { DAY, settled, type Store } from './store.ts';

/** One line of a play card's past: how many days ago, what, and how much of the shop's money (major units). */
type Past = readonly [days: number, type: string, units: number, till?: string, cashier?: string];

interface Play {
  readonly number: string;
  readonly lesson: PlayCard['lesson'];
  readonly face: number;
  readonly past?: readonly Past[];
  readonly rest?: Partial<GiftCard>;
}

const amira = ['Till 2', 'Amira K.'] as const;
const jonas = ['Till 1', 'Jonas P.'] as const;
const jo = ['Till 1', 'Jo L.'] as const;

function plays(store: Store): readonly Play[] {
  const at = (days: number) => store.instant(days * DAY);
  const activated = (days: number, units: number): Past => [days, 'ACTIVATION', units, ...jo];
  const pass = (serialNumber: string): GiftCard['card'] => ({
    serialNumber,
    passTypeIdentifier: 'pass.example.oak-and-linen.gift',
    url: `https://play.example/p/${serialNumber}`,
  });
  return [
    {
      number: '4000716220354417',
      lesson: 'spend-some',
      face: 50,
      past: [activated(77, 50), [9, 'REDEMPTION', -17.5, ...amira], [0.13, 'REDEMPTION', -12.5, ...jonas]],
      rest: {
        customerName: 'Nadia R.',
        customerEmail: 'nadia@play.example',
        isPhysical: true,
        card: pass('OL-7f3a4417'),
      },
    },
    { number: '4000716220350002', lesson: 'full', face: 100, past: [activated(12, 100)], rest: { isPhysical: true } },
    {
      number: '4000716220350044',
      lesson: 'spend-all',
      face: 25,
      past: [activated(30, 25)],
      rest: { isPhysical: true },
    },
    {
      number: '4000716220350176',
      lesson: 'reloaded',
      face: 20,
      past: [
        activated(200, 20),
        [120, 'REDEMPTION', -18.75, ...amira],
        [60, 'RELOAD', 40],
        [3, 'REDEMPTION', -6, ...jonas],
      ],
      rest: { customerName: 'Theo B.', customerPhone: '+31612345678' },
    },
    {
      number: '4000716220358802',
      lesson: 'near-the-ceiling',
      face: 9_950,
      past: [activated(40, 9_950)],
      rest: { customerName: 'Fern & Co', customerEmail: 'office@fern.example' },
    },
    {
      number: '4000716220350234',
      lesson: 'merge-one',
      face: 10,
      past: [activated(90, 10), [80, 'REDEMPTION', -6.55, ...amira]],
      rest: { customerName: 'Nadia R.', customerEmail: 'nadia@play.example' },
    },
    {
      number: '4000716220350333',
      lesson: 'expires-soon',
      face: 30,
      past: [activated(355, 30), [100, 'REDEMPTION', -10, ...jo]],
      rest: { expiresAt: at(3), isPhysical: true },
    },
    {
      number: '4000716220350416',
      lesson: 'activate',
      face: 25,
      rest: { isPhysical: true, customMessage: 'Happy birthday' },
    },
    { number: '4000716220350424', lesson: 'activate', face: 50, rest: { isPhysical: true } },
    {
      number: '4000716220350432',
      lesson: 'deliver-later',
      face: 75,
      rest: { customerEmail: 'gift@play.example', senderName: 'Uncle Bram', deliverAt: at(5) },
    },
    {
      number: '4000716220350515',
      lesson: 'suspended',
      face: 60,
      past: [activated(50, 60), [20, 'REDEMPTION', -15, ...amira]],
      rest: { status: 'suspended', suspendedReason: 'Reported lost', suspendedUntil: at(7), suspendedAt: at(-1) },
    },
    {
      number: '4000716220350523',
      lesson: 'suspended-without-end',
      face: 40,
      past: [activated(70, 40)],
      rest: { status: 'suspended', suspendedReason: 'Payment was charged back', suspendedAt: at(-10) },
    },
    {
      number: '4000716220350614',
      lesson: 'expired',
      face: 35,
      past: [activated(400, 35), [380, 'REDEMPTION', -12.4, ...jonas]],
      rest: { expiresAt: at(-35), isPhysical: true },
    },
    {
      number: '4000716220350713',
      lesson: 'voided',
      face: 20,
      past: [activated(33, 20), [31, 'VOID', -20]],
      rest: { status: 'voided' },
    },
    {
      number: '4000716220350812',
      lesson: 'used-up',
      face: 15,
      past: [activated(65, 15), [6, 'REDEMPTION', -15, ...amira]],
      rest: { status: 'depleted', isPhysical: true },
    },
  ];
}

/** The play cards of the shop "Oak & Linen", dated from the clock's now. */
export function seedCards(store: Store): readonly PlayCard[] {
  const unit = store.minor('1', 'face');
  // Halves of a unit exist only where the currency has decimals.
  const minor = (units: number) => (unit === 1 ? Math.trunc(units) : Math.round(units * 100) * (unit / 100));
  return plays(store).map(({ number, lesson, face, past = [], rest = {} }) => {
    const days = past[0]?.[0] ?? 2;
    const card = newCard(store, minor(face), {
      cardNumber: number,
      securityCode: `${number.slice(-4)}00`,
      createdAt: store.instant(-(days + 1) * DAY),
      activatedAt: past.length === 0 ? null : store.instant(-days * DAY),
      status: past.length === 0 ? 'pending' : 'active',
      ...rest,
    });
    for (const [ago, type, units, till = null, cashier = null] of past) {
      const when: Partial<Transaction> = {
        createdAt: store.instant(-ago * DAY),
        posTransactionId: type === 'REDEMPTION' ? store.newId() : null,
        terminalId: till,
        cashierId: cashier,
      };
      store.book(card, type, type === 'VOID' ? -card.balance : minor(units), when);
    }
    const { status } = settled(card, store);
    return { vendor: 'loyaltydog', number, kind: 'gift-card', status, lesson };
  });
}

/** Members of the club, what they may claim, and a voucher to design. */
export function seedLoyalty(store: Store): readonly PlayCard[] {
  const { state } = store;
  state.offers.push(
    {
      id: store.newId(),
      name: 'Free tote bag',
      description: 'One per visit',
      pointsCost: 200,
      value: null,
      type: 'other',
    },
    { id: store.newId(), name: '10% off linen', description: null, pointsCost: 0, value: '10', type: 'percent' },
  );
  const member = (firstName: string, lastName: string, points: number, serialNumber: string, phone: string) => {
    state.customers.push({
      id: store.newId(),
      firstName,
      lastName,
      email: `${firstName.toLowerCase()}@play.example`,
      phone,
      points,
      reservedPoints: 0,
      currentOfferId: null,
      currentMessage: null,
      customFields: {},
      card: {
        serialNumber,
        passTypeIdentifier: 'pass.example.oak-and-linen.club',
        url: `https://play.example/p/${serialNumber}`,
      },
      createdAt: store.instant(-100 * DAY),
      deletedAt: null,
    });
    return {
      vendor: 'loyaltydog',
      number: serialNumber,
      kind: 'loyalty-card',
      status: 'active',
      lesson: 'member',
    } as const;
  };
  state.vouchers.push({
    id: store.newId(),
    status: 'LIVE',
    body: { name: 'Spring order', discountValue: '5.00', discountCurrency: store.shop.currency, discountType: 'fixed' },
    design: {
      description: 'Spring voucher',
      logoText: 'Oak & Linen',
      coupon: { primaryFields: [{ key: 'offer', label: 'Spring', value: '5 off your order' }] },
      barcodes: [{ format: 'PKBarcodeFormatQR', message: 'SPRING' }],
    },
    images: {},
    issuedTo: ['nadia@play.example'],
    createdAt: store.instant(-20 * DAY),
  });
  return [
    member('Nadia', 'Rahimi', 340, 'OLCLUB-2231', '+441632960031'),
    member('Theo', 'Brandt', 45, 'OLCLUB-2240', '+441632960040'),
  ];
}
