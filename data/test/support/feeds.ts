import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFeed } from '../../src/feed/read.ts';

/** A round as the feed writes it. */
export type Written = Record<string, unknown>;

const EXCERPT = join(import.meta.dirname, '../feed/fixtures/ee_rounds_excerpt_en.json');

/** Rounds of the English feed with every irregularity that it has had, newest first; the feed's own words. */
export function excerpt(): Written[] {
  return (JSON.parse(readFileSync(EXCERPT, 'utf8')) as { rounds: Written[] }).rounds;
}

export const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** Reads a feed of these rounds. */
export const readRounds = (...rounds: readonly unknown[]) => readFeed(bytesOf({ classes: '', rounds }));

/** A regular round as the feed writes it, with whatever a test changes. */
export function written(changes: Written = {}): Written {
  return {
    drawNumber: '293',
    drawNumberURL: "<a href='/en/invitations.html?q=293'>293</a>",
    drawDate: '2024-04-11',
    drawDateFull: 'April 11, 2024',
    drawName: 'STEM occupations (Version 1)',
    drawSize: '4,500',
    drawCRS: '491',
    mitext: "<a href='/en/invitations.html?q=293'>4,500</a>",
    DrawText1: "<a href='/en/invitations.html?q=293'>293</a>",
    drawText2: 'Federal Skilled Worker Program, Canadian Experience Class and Federal Skilled Trades Program',
    drawDateTime: 'April 11, 2024 at 13:23:42 UTC',
    drawCutOff: 'February 25, 2024 at 11:55:12 UTC',
    drawDistributionAsOn: 'April 9, 2024',
    ...Object.fromEntries(Array.from({ length: 18 }, (_, i) => [`dd${i + 1}`, '0'])),
    ...changes,
  };
}

/** What is said of one round, as `field code`. */
export function saidOf(feed: ReturnType<typeof readFeed>, number: string): string[] {
  return feed.problems.filter(({ round }) => round === number).map(({ field, code }) => `${field} ${code}`);
}

/** Bytes of a text in Windows-1252, as IRCC's French feed was written. */
export function windows1252(text: string): Uint8Array {
  const beyond = new Map([
    ['’', 0x92],
    ['–', 0x96],
    ['œ', 0x9c],
  ]);
  return Uint8Array.from([...text], (character) => beyond.get(character) ?? character.codePointAt(0) ?? 0);
}
