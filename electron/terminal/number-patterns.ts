import { learnPattern } from '#shared/codes/learn-pattern.ts';
import { plainPattern, type NumberPattern } from '#shared/codes/number-pattern.ts';
import type { Vendor } from '#shared/domain/card.ts';
import type { SettingsFile } from './settings.ts';
import type { Vendors } from './vendors.ts';

/**
 * What the numbers of the shop's programs look like: what the settings say, and below it what each vendor issues
 * when nobody says more. A vendor whose pattern is not set is asked for some of its numbers once it is there; what
 * they have in common is set, where a manager can read and change it. The numbers themselves are not kept.
 */
export class NumberPatterns {
  readonly #settings: SettingsFile;
  readonly #vendors: Vendors;
  readonly #mode: 'training' | 'live';
  readonly #answered = new Set<Vendor>();
  #played: readonly NumberPattern[] = [];

  constructor(settings: SettingsFile, vendors: Vendors, mode: 'training' | 'live') {
    this.#settings = settings;
    this.#vendors = vendors;
    this.#mode = mode;
  }

  /** What play cards look like says nothing about the shop's own, and the other way round. */
  get #set(): readonly NumberPattern[] {
    return this.#mode === 'live' ? this.#settings.current.numbers : this.#played;
  }

  get current(): readonly NumberPattern[] {
    return [...this.#set, ...this.#vendors.names.map(plainPattern)];
  }

  async learn(): Promise<void> {
    for (const vendor of this.#vendors.names) {
      if (this.#answered.has(vendor) || this.#set.some((pattern) => pattern.vendor === vendor)) continue;
      const sample = await this.#vendors.sampleNumbers(vendor);
      if (!sample.ok) continue;
      this.#answered.add(vendor);
      const learnt = learnPattern(vendor, sample.value.program, sample.value.numbers);
      if (learnt === undefined) continue;
      const numbers = [...this.#set, learnt];
      if (this.#mode === 'training') this.#played = numbers;
      else this.#settings.change((current) => ({ ...current, numbers }));
    }
  }
}
