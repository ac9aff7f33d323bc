/** The text of a feed and how its bytes were written. */
export interface Decoded {
  readonly text: string;
  readonly encoding: 'utf-8' | 'windows-1252';
}

/**
 * The text in a feed's bytes. IRCC's French feed was Windows-1252 until September 2026 and is UTF-8 since; in a text
 * with accents, bytes of the one are not valid in the other. Never fails: every byte means something in Windows-1252.
 */
export function decodeFeed(bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}
