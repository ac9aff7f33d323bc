import { eicarIn } from './eicar.ts';

/** What a scanner found: nothing, or something by the name it has for it. */
export type Scanned = { readonly found: null } | { readonly found: string };

/** Looks for malicious content. */
export interface Scanner {
  /** As which it stands in the record of a file. */
  readonly id: string;
  /** @throws ScannerAway when it cannot say */
  scan(content: Uint8Array): Promise<Scanned>;
}

/** The scanner cannot say now. Nothing is let through for that: a file waits until it can. */
export class ScannerAway extends Error {
  override readonly name = 'ScannerAway';
  readonly code = 'file.scanner-away';
}

/** What is looked for in any case: the test string of the antivirus industry. Everything else is for a real scanner. */
export const BUILT_IN: Scanner = {
  id: 'built-in',
  scan: async (content) => ({ found: eicarIn(content) ? 'EICAR-Test' : null }),
};
