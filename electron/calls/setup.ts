import type { Secrets } from '#electron/secrets/secrets.ts';
import type { EventHub } from '#electron/terminal/event-hub.ts';
import type { SettingsFile } from '#electron/terminal/settings.ts';
import type { Connect, Connection, Door, Found, SetupState } from '#shared/contract/setup.ts';
import type { TerminalState } from '#shared/contract/terminal-state.ts';
import { vendors as vendorNames, type Vendor } from '#shared/domain/card.ts';
import { done, refused, type Result } from '#shared/result.ts';
import type { Handlers } from './handler.ts';

export interface SetupParts {
  readonly settings: SettingsFile;
  readonly secrets: Secrets;
  readonly mode: 'training' | 'live';
  /** Which vendors the environment has set. */
  readonly fromEnvironment: readonly Vendor[];
  knock(door: Door & { readonly token: string }): Promise<Result<Found>>;
  /** Accepted for this vendor in the live book and not over. */
  openAt(vendor: Vendor): number;
  readonly changed: () => void;
  readonly events: Pick<EventHub, 'tell'>;
  readonly state: () => TerminalState;
  /** Builds the till's parts again: the calls that are under way end first, and those that come wait. */
  reopen(mode: 'training' | 'live'): Promise<Result<true>>;
}

type SetupCalls = Extract<keyof Handlers, `setup/${string}`>;

/** Connecting vendors from the screen, and going between training and live. */
export function setupCalls(parts: SetupParts): Pick<Handlers, SetupCalls> {
  const { settings, secrets, fromEnvironment, knock, reopen } = parts;
  const no = (why: string) => refused({ code: 'not-possible', why } as const);

  async function behind(door: Door): Promise<Result<Found & { readonly token: string }>> {
    const token = door.token ?? secrets.read(door.vendor);
    if (token === undefined) return refused({ code: 'bad-request', field: 'token', why: 'a key' });
    const found = await knock({ ...door, token });
    return found.ok ? done({ ...found.value, token }) : found;
  }

  /** A live till works with what is connected from the moment it is; a playing one is asked when it goes live. */
  async function takeEffect(): Promise<Result<SetupState>> {
    if (parts.mode === 'live') {
      const opened = await reopen('live');
      if (!opened.ok) return opened;
    }
    return done(setupState(parts));
  }

  return {
    'setup/state': () => done(setupState(parts)),

    async 'setup/try'(door) {
      return behind(door);
    },

    async 'setup/connect'(request) {
      const { vendor } = request;
      if (fromEnvironment.includes(vendor)) return no('environment');
      if (secrets.closed !== undefined) return no(secrets.closed);
      const found = await behind(request);
      if (!found.ok) return found;
      if (!knows(found.value, request))
        return refused({ code: 'bad-request', field: 'program', why: 'one of its own' });
      const before = settings.current.connections[vendor];
      if (before !== null && (before.account.id !== found.value.account.id || before.program !== request.program)) {
        if (parts.openAt(vendor) > 0) return no('open-actions');
        if (!request.anotherAccount) return no('another-account');
      }
      // The key first: settings that name a key which is not there would be a till without its vendor.
      secrets.keep(vendor, found.value.token);
      settings.change((current) => ({
        ...current,
        connections: { ...current.connections, [vendor]: connectionFrom(request, found.value) },
      }));
      return takeEffect();
    },

    async 'setup/forget'({ vendor }) {
      if (fromEnvironment.includes(vendor)) return no('environment');
      if (parts.openAt(vendor) > 0) return no('open-actions');
      if (secrets.closed !== undefined) return no(secrets.closed);
      settings.change((current) => ({ ...current, connections: { ...current.connections, [vendor]: null } }));
      secrets.forget(vendor);
      const left = fromEnvironment.length > 0 || vendorNames.some((it) => settings.current.connections[it] !== null);
      if (left) return takeEffect();
      // Nothing is left to be live with.
      if (parts.mode === 'training') return done(setupState(parts));
      settings.change((current) => ({ ...current, mode: 'training' }));
      const opened = await reopen('training');
      return opened.ok ? done(setupState(parts)) : opened;
    },

    async 'setup/mode'({ mode }) {
      if (mode === parts.mode) return done({});
      const some = fromEnvironment.length > 0 || vendorNames.some((it) => settings.current.connections[it] !== null);
      if (mode === 'live' && !some) return refused({ code: 'not-set-up', what: 'vendor' });
      const opened = await reopen(mode);
      if (!opened.ok) return opened;
      // Whoever goes live has set the till up, in whichever way: no window asks by itself any more.
      settings.change((current) => ({ ...current, mode, ...(mode === 'live' ? { firstStart: 'done' as const } : {}) }));
      // These parts are those of the till that was shut: only what outlives it may be asked.
      parts.events.tell('terminal/changed', parts.state());
      return done({});
    },

    'setup/first-start'({ stands }) {
      settings.change((current) => ({ ...current, firstStart: stands }));
      parts.changed();
      return done({});
    },
  };
}

function knows({ programs }: Found, request: Connect): boolean {
  const chosen = [request.program, request.vendor === 'loyaltydog' ? request.loyaltyProgram : null];
  return chosen.every((id) => id === null || programs.some((program) => program.id === id));
}

function connectionFrom(request: Connect, { account, validUntil, region, dialect, token }: Found & { token: string }) {
  const { url, program } = request;
  const key = { ending: token.slice(-4), validUntil };
  return request.vendor === 'loyaltydog'
    ? { url, account, program: request.program, loyaltyProgram: request.loyaltyProgram, key }
    : { url, account, program, region, dialect, key };
}

function setupState({ settings, secrets, fromEnvironment, openAt }: SetupParts): SetupState {
  const { loyaltydog, voucherify } = settings.current.connections;
  const nobody = { url: null, account: null, appId: null, region: null, program: null, loyaltyProgram: null };
  const connections = vendorNames.flatMap((vendor): Connection[] => {
    const open = openAt(vendor);
    if (fromEnvironment.includes(vendor)) {
      return [{ vendor, from: 'environment', ...nobody, key: { ending: '', validUntil: null }, open }];
    }
    if (vendor === 'loyaltydog') {
      return loyaltydog === null ? [] : [{ vendor, from: 'till', ...nobody, ...loyaltydog, open }];
    }
    if (voucherify === null) return [];
    return [{ vendor, from: 'till', ...nobody, ...voucherify, appId: voucherify.account.id, open }];
  });
  return { connections, secrets: secrets.closed ?? null };
}
