/** A key going down or up, as a window or Electron tells of it. Time stamps of one stream, in milliseconds. */
export interface Key {
  /** The physical key: "KeyQ", whatever stands on it. Empty where the system doesn't say. */
  readonly code: string;
  /** What the system made of it. */
  readonly key: string;
  readonly down: boolean;
  readonly shift: boolean;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly altGraph: boolean;
  readonly meta: boolean;
  readonly capsLock: boolean;
  readonly repeat: boolean;
  readonly at: number;
}
