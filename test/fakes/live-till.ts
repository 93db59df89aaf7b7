import { setTimeout as pause } from 'node:timers/promises';
import { onTestFinished, vi } from 'vitest';
import { machineTime } from '#electron/journal/time.ts';
import { usualTiming } from '#electron/journal/timing.ts';
import { serveVendors, type Vendors } from '#electron/vendors/serve.ts';
import type { ActionView } from '#shared/contract/action-view.ts';
import { ManualTime } from './manual-time.ts';
import { cheapPins } from './people.ts';
import { environmentOf } from './vendor-environment.ts';
import { valueOf, wholeTill } from './whole-till.ts';

export const session = 'window';

/** Both training vendors on a port, as the environment of tills that come and go; they outlive every till. */
export async function vendorsOnAPort(): Promise<Vendors & { readonly environment: Readonly<Record<string, string>> }> {
  const vendors = await serveVendors({ port: 0 });
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await vendors.close();
  });
  const environment = environmentOf(vendors);
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  return { ...vendors, environment };
}

/** What a till does in minutes happens in milliseconds. */
export const hurried = { ...usualTiming, quiet: 500, firstWait: 20, longestWait: 100 };

/** A whole till that is live at those vendors, by the machine's own clock. */
export function liveTill(directory: string) {
  const till = wholeTill(directory, new ManualTime(), {
    ports: { time: machineTime, pinCost: cheapPins, timing: hurried },
  });
  const find = async (code: string) => valueOf(await till.ask(session, 'card/find', { code, entry: 'scanned' }));
  /** The action once nobody works on it any more. */
  const over = async (id: string): Promise<ActionView> => {
    for (;;) {
      const { action } = valueOf(await till.ask(session, 'action/story', { id }));
      if (['confirmed', 'refused', 'withdrawn', 'parked'].includes(action.state)) return action;
      await pause(5);
    }
  };
  return { ...till, find, over };
}
