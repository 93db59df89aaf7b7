import { z } from 'zod';

const names = [
  'items',
  'data',
  'results',
  'cards',
  'giftCards',
  'transactions',
  'customers',
  'offers',
  'programs',
  'images',
];

/** The vendor leaves the envelope of its lists open: a bare array, or an array under one of the likely names. */
export function listWire<Item extends z.ZodType>(item: Item) {
  return z.preprocess((value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const inside = Object.entries(value).find(([name, it]) => names.includes(name) && Array.isArray(it));
    return inside?.[1] ?? value;
  }, z.array(item));
}
