import { templatePass } from '../bodies/template-pass.ts';

/** A design as it is read, with whatever the vendor has added to it since. */
export const designWire = templatePass;
