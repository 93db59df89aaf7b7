import { z } from 'zod';
import { templatePass } from '../bodies/template-pass.ts';

/** Places on the map are the only numbers of a design that must be numbers; everything else may stay as it was sent. */
const MAP = new Set(['latitude', 'longitude', 'altitude', 'distance']);

/** A design as it is read. The exact parser leaves decimals as text, which a map place can't be sent back as. */
export const designWire = z.preprocess(withPlaces, templatePass);

function withPlaces(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('locations' in value) || !Array.isArray(value.locations))
    return value;
  const locations: readonly unknown[] = value.locations;
  return { ...value, locations: locations.map(asNumbers) };
}

function asNumbers(place: unknown): unknown {
  if (typeof place !== 'object' || place === null) return place;
  return Object.fromEntries(
    Object.entries(place).map(([name, it]) => [name, MAP.has(name) && typeof it === 'string' ? Number(it) : it]),
  );
}
