import { nodeText } from '../../explain/render.ts';
import { occupationOf } from '../../noc/noc.ts';
import type { AddedFactorInForce } from '../factors.ts';
import { both } from '../write.ts';
import { anchor, pair, stacked, table } from './markdown.ts';
import { headings } from './texts.ts';

/** A factor that an amendment in force adds: its points, then its occupations, tier by tier. */
export function factorSection({
  code,
  group,
  title,
  tiers,
  instrument,
  inForce,
}: AddedFactorInForce): string {
  const years = Math.max(...tiers.map(({ canadianWork }) => canadianWork.length));
  const name = (i: number): string => pair(tiers[i]?.title ?? { en: `${i + 1}`, fr: `${i + 1}` });
  const points = table(
    [pair(headings.tier), ...Array.from({ length: years }, (_, i) => `${i}:`), `${pair(headings.offer)}:`],
    tiers.map(({ canadianWork, offer }, i) => [
      name(i),
      ...Array.from(
        { length: years },
        (_, year) => `${canadianWork[Math.min(year, canadianWork.length - 1)]}`,
      ),
      `${offer}`,
    ]),
  );
  const occupations = table(
    [pair(headings.tier), pair(headings.code), headings.english.en, headings.french.fr],
    tiers.flatMap(({ nocs }, i) =>
      nocs.map((noc) => [name(i), noc, occupationOf(noc)?.en ?? '', occupationOf(noc)?.fr ?? '']),
    ),
  );
  return [
    `${anchor(code)}\n\n## ${pair(title)}`,
    `\`${code}\` · ${stacked(both((language) => nodeText(group, language)))} · ${inForce} [${instrument}](instruments.md#${instrument})`,
    points,
    occupations,
  ].join('\n\n');
}
