/** Every endpoint that the terminal speaks, as the vendor documents it. `{}` stands for an id. */
const program = '/v2/giftcards/programs/{}';
const card = `${program}/cards/{}`;
const customer = '/v2/loyalty/programs/{}/customers/{}';
const voucher = '/v2/loyalty/programs/{}/vouchers/{}';

export const documented: readonly string[] = [
  `GET ${program}/search`,
  `GET ${program}/cards`,
  `GET ${card}`,
  `GET ${card}/transactions`,
  `POST ${program}/balance-check`,
  `POST ${program}/cards`,
  `POST ${program}/cards/bulk`,
  `GET ${program}/cards/bulk/{}`,
  `POST ${card}/activate`,
  `POST ${card}/redeem`,
  `POST ${card}/reload`,
  `POST ${card}/transactions/{}/refund`,
  `POST ${card}/transfer`,
  `POST ${program}/consolidate`,
  `POST ${card}/suspend`,
  `POST ${card}/unsuspend`,
  `POST ${card}/void`,
  `POST ${card}/process-expired`,
  `POST ${card}/transfer-ownership`,
  `POST ${card}/resend-code`,
  `PATCH ${card}/schedule`,
  `GET ${program}/reports/business`,
  `GET ${program}/reports/expiration-warnings`,
  'GET /v2/loyalty/programs',
  'GET /v2/loyalty/programs/{}',
  'GET /v2/loyalty/programs/{}/customers',
  'POST /v2/loyalty/programs/{}/customers',
  `GET ${customer}`,
  `PUT ${customer}`,
  `DELETE ${customer}`,
  `GET ${customer}/points/reserved`,
  `POST ${customer}/points/add`,
  `GET ${customer}/offers`,
  `GET ${customer}/activities`,
  `POST ${customer}/offers/{}/claim`,
  `POST ${customer}/offers/current/redeem`,
  'POST /v2/loyalty/programs/{}/vouchers',
  `GET ${voucher}`,
  `PUT ${voucher}`,
  `DELETE ${voucher}`,
  `POST ${voucher}/publish`,
  `POST ${voucher}/cancel`,
  `POST ${voucher}/issue`,
  `GET ${voucher}/card`,
  `PUT ${voucher}/card`,
  `GET ${voucher}/card/images`,
  `GET ${voucher}/card/images/{}`,
  `POST ${voucher}/card/images/{}`,
  `DELETE ${voucher}/card/images/{}`,
  'GET /v2/passes/{}/{}/status',
  'PUT /v2/passes/{}/{}/status',
  'GET /v2/token',
  'POST /v2/token',
  'POST /v2/token/mfa-verify',
];

/** Which documented endpoint a request went to; undefined for one that is nowhere documented. */
export function endpointOf(asked: string): string | undefined {
  const fitting = documented.filter((it) => {
    const pattern = it.split('{}').map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${pattern.join('[^/]+')}$`).test(asked);
  });
  // "bulk" and "current" are not ids: the endpoint with the fewest holes is the one that was meant.
  return fitting.toSorted((a, b) => a.split('{}').length - b.split('{}').length)[0];
}
