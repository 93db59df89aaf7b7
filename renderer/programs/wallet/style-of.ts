import type { DesignBody } from '#shared/domain/design.ts';
import { passStyles, type PassStyle } from '#shared/passes/styles.ts';
import { valueAt, withValue } from '../form/path.ts';

/** The styles that a design holds. A wallet shows one; the vendor's body has room for all five. */
export function stylesIn(body: DesignBody): readonly PassStyle[] {
  return passStyles.filter((style) => typeof body[style] === 'object' && body[style] !== null);
}

/** What a pass without any style is begun with: this page is about vouchers. */
export function shownStyle(body: DesignBody, chosen: PassStyle | undefined): PassStyle {
  const present = stylesIn(body);
  if (chosen !== undefined && (present.length === 0 || present.includes(chosen))) return chosen;
  return present[0] ?? 'coupon';
}

/** The same fields in another style; with `keep`, the old one stays as well. */
export function inStyle(body: DesignBody, from: PassStyle, to: PassStyle, keep: boolean): DesignBody {
  if (from === to || (typeof body[to] === 'object' && body[to] !== null)) return body;
  const information = valueAt(body, [from]) ?? {};
  const moved = withValue(body, [to], withTransit(information, to));
  return keep || body[from] === undefined ? moved : withValue(moved, [from], undefined);
}

/** A boarding pass has to say what one boards; nothing else may. */
function withTransit(information: unknown, style: PassStyle): unknown {
  const transit = valueAt(information, ['transitType']);
  if (style === 'boardingPass') {
    return typeof transit === 'string' ? information : withValue(information, ['transitType'], 'PKTransitTypeGeneric');
  }
  return transit === undefined ? information : withValue(information, ['transitType'], undefined);
}
