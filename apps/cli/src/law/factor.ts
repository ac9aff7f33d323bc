import { type AddedFactorInForce, nodeText, occupationOf } from '@openentry/law';
import { listed, numberText } from '../output/language.ts';
import type { Page } from '../output/page.ts';
import type { LawText } from './text.en.ts';

const INDENT = 2;

/** A factor that a reform adds: what counts, and tier by tier the points and the occupations. */
export function showFactor(factor: AddedFactorInForce, text: LawText['factor'], page: Page): void {
  const { language } = page;
  const { code, group, title, tiers, years, offers, instrument, inForce } = factor;
  page.heading(title[language]);
  page.text(listed([code, nodeText(group, language)], language), INDENT, INDENT);
  page.text(text.years[years], INDENT, INDENT);
  page.text(text.offers[offers], INDENT, INDENT);
  for (const [i, tier] of tiers.entries()) {
    page.text(text.tier(i + 1, tier.title?.[language] ?? null), INDENT, INDENT);
    for (const [completed, points] of tier.canadianWork.entries()) {
      const isLast = completed === tier.canadianWork.length - 1;
      page.line(text.completed(completed, isLast), numberText(points, language), INDENT * 2);
    }
    page.line(text.offer, numberText(tier.offer, language), INDENT * 2);
    for (const noc of tier.nocs) page.item(noc, occupationOf(noc)?.[language] ?? '', INDENT * 2);
  }
  if (instrument !== null) page.text(text.since(instrument, inForce ?? ''), INDENT, INDENT);
}
