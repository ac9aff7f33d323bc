import { endOfDay } from '@openentry/cases';
import type { Language } from '@openentry/law';
import { standardCsv } from '../standard/csv.ts';
import { htmlOf } from '../writing/html.ts';
import { pdfOf } from '../writing/pdf/pdf.ts';
import { yearCsv } from './csv.ts';
import { yearWriting } from './writing.ts';
import type { YearReport } from './year.ts';

/** A file of the year-end report, by its name. */
export interface ReportFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

const LANGUAGES: readonly Language[] = ['en', 'fr'];

/**
 * The year-end report as files: pages of HTML and tagged PDF in both languages, and the figures as CSV. The same
 * figures give the same bytes.
 */
export async function yearFiles(report: YearReport): Promise<readonly ReportFile[]> {
  const name = `year-end-${report.year}`;
  const pages: ReportFile[] = [];
  for (const language of LANGUAGES) {
    const writing = yearWriting(report, language);
    pages.push({ name: `${name}.${language}.html`, content: htmlOf(writing) });
    // Dated by the year that it is about: the day on which somebody printed it changes nothing.
    const pdf = await pdfOf(writing, { createdAt: endOfDay(report.lastDay) });
    pages.push({ name: `${name}.${language}.pdf`, content: pdf });
  }
  return [
    ...pages,
    { name: `${name}.csv`, content: yearCsv(report) },
    { name: `${name}.standard.csv`, content: standardCsv(report.standard) },
  ];
}
