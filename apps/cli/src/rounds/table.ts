import { publishedRound } from '@openentry/data';
import type { Language } from '@openentry/law';
import { assumptions, type Replay, whyDifferent } from '@openentry/server';
import Table from 'cli-table3';
import { numberText, percentText, textOf, typeset } from '../output/language.ts';
import { pageWidth, wrap } from '../output/page.ts';

const BULLET = '  - ';

/** A text after a bullet, its further lines under its first. */
function bullet(text: string, language: Language): string {
  const lines = wrap(typeset(text, language), pageWidth() - BULLET.length);
  return lines.map((line, i) => (i === 0 ? BULLET : ' '.repeat(BULLET.length)) + line).join('\n');
}

const instant = (value: string | null, none: string): string =>
  value?.replace('T', ' ').replace('Z', '') ?? none;

/** Replays side by side, published and simulated, with what is synthetic and why figures differ. */
export function replayTable(replays: readonly Replay[], language: Language): string {
  const text = textOf(language).table;
  const table = new Table({
    head: [text.round, text.what, text.published, text.simulated],
    colAligns: ['left', 'left', 'right', 'right'],
    style: { head: [], border: [] },
  });
  for (const { number, published, simulated } of replays) {
    const count = (value: number | null): string =>
      value === null ? text.none : numberText(value, language);
    table.push(
      [
        { rowSpan: 3, content: `#${number}` },
        text.invited,
        count(published.invited),
        count(simulated.invited),
      ],
      [text.cutoff, count(published.cutoff), count(simulated.cutoff)],
      [text.tieBreak, instant(published.tieBreak, text.none), instant(simulated.tieBreak, text.none)],
    );
  }
  const lines = [table.toString()];
  for (const { number, check } of replays) {
    const round = publishedRound(number);
    const caption = round ? text.caption(round.date, round.name[language]) : '';
    lines.push(`#${number}: ${caption}. ${check?.passed ? text.checked : text.notChecked}`);
  }
  const last = replays.at(-1);
  if (last) {
    const worst = Math.max(
      ...last.pool.bands.map(({ published, simulated }) =>
        published === 0 ? simulated : Math.abs(simulated - published) / published,
      ),
    );
    lines.push(text.fit(last.pool.asOf, last.pool.bands.length, percentText(worst, language)));
  }
  const seconds = (value: number): string =>
    new Intl.NumberFormat(`${language}-CA`, { maximumFractionDigits: 1 }).format(value);
  for (const { number, timings } of replays) {
    lines.push(`#${number}: ${text.seconds(seconds(timings.pool), seconds(timings.round))}`);
  }
  lines.push('', `${text.synthetic}:`.replace(':', language === 'fr' ? ' :' : ':'));
  for (const { text: words } of assumptions) lines.push(bullet(words[language], language));
  lines.push('', `${text.why}:`.replace(':', language === 'fr' ? ' :' : ':'));
  for (const { text: words } of whyDifferent) lines.push(bullet(words[language], language));
  return lines.join('\n');
}
