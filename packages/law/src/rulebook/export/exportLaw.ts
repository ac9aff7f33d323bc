import { shapeOf } from '../../amendments/shape.ts';
import { categoryVersions } from '../../categories/categories.ts';
import { ABILITIES } from '../../coded/candidate.ts';
import { coverage } from '../../coverage/coverage.ts';
import { wordings } from '../../education/wordings.ts';
import { provisions } from '../../explain/provisions.ts';
import { instruments } from '../../instruments/instruments.ts';
import { charts, LANGUAGE_TESTS, LOWEST_LEVEL } from '../../language/charts.ts';
import { occupations2016 } from '../../noc/concordance.ts';
import { occupationOf, occupations } from '../../noc/noc.ts';
import type { RegisteredParameter } from '../../parameters/registered.ts';
import { parameters } from '../../parameters/registry.ts';
import { policies } from '../../policies/registry.ts';
import { rulesetOn } from '../../ruleset.ts';
import { citedInstruments, instrumentOf } from '../cited.ts';
import { requirementText } from '../diffText.ts';
import { factorsIn } from '../factors.ts';
import { historyOf } from '../history.ts';
import type { Leaf } from '../leaves.ts';
import { tableOfValue } from '../table.ts';
import { versions } from '../versions.ts';
import { type CsvValue, csvOf } from './csv.ts';
import type { FileName } from './fields.ts';
import { readmes } from './readme.ts';

/** A file of the export, by its path in the folder that somebody chose. */
export interface LawFile {
  readonly path: string;
  readonly content: string;
}

const json = (name: FileName, value: unknown): LawFile => ({
  path: `${name}.json`,
  content: `${JSON.stringify(value, null, 2)}\n`,
});

function csv<Name extends string>(
  path: string,
  columns: readonly Name[],
  rows: readonly Readonly<Record<Name, CsvValue>>[],
): LawFile {
  return { path: `${path}.csv`, content: csvOf(columns, rows) };
}

function instrumentFiles(): LawFile[] {
  const rows = citedInstruments().map(({ id, instrument, ...sets }) => ({ id, ...instrument, ...sets }));
  return [
    json('instruments', rows),
    csv(
      'instruments',
      [
        'id',
        'title_en',
        'title_fr',
        'inForce',
        'citation',
        'source',
        'grade',
        'checkedOn',
        'parameters',
        'categories',
      ],
      rows.map((row) => ({
        ...row,
        title_en: row.title.en,
        title_fr: row.title.fr,
        parameters: row.parameters.join(' '),
        categories: row.categories.join(' '),
      })),
    ),
  ];
}

const leafValue = (leaf: Leaf): CsvValue => (Array.isArray(leaf) ? leaf.join(' ') : (leaf as CsvValue));

const TABLE_COLUMNS = [
  'inForce',
  'until',
  'instrument',
  'citation',
  'source',
  'grade',
  'row',
  'row_en',
  'row_fr',
  'column',
  'column_en',
  'column_fr',
  'value',
  'value_en',
  'value_fr',
] as const;

function tableFile(declared: RegisteredParameter): LawFile {
  const rows = historyOf(declared.parameter).flatMap(({ value, instrument, inForce, until, grade }) => {
    const { citation, source } = instrumentOf(instrument);
    const { columns, rows: lines } = tableOfValue(declared, value);
    return lines.flatMap(({ path, label, cells }) =>
      cells.flatMap((cell, i) => {
        const column = columns[i];
        if (cell === null || column === undefined) return [];
        return [
          {
            inForce,
            until,
            instrument,
            citation,
            source,
            grade,
            row: path,
            row_en: label.en,
            row_fr: label.fr,
            column: column.key,
            column_en: column.label.en,
            column_fr: column.label.fr,
            value: leafValue(cell.value),
            value_en: cell.text.en,
            value_fr: cell.text.fr,
          },
        ];
      }),
    );
  });
  return csv(`tables/${declared.parameter.id}`, TABLE_COLUMNS, rows);
}

function parameterFiles(): LawFile[] {
  return [
    json(
      'parameters',
      parameters.map((declared) => {
        const { id, provision } = declared.parameter;
        return {
          id,
          area: declared.area,
          title: declared.title,
          unit: declared.unit,
          provision: { id: provision, ...provisions[provision] },
          shape: shapeOf(declared),
          entries: historyOf(declared.parameter).map(({ inForce, until, instrument, grade, value }) => ({
            inForce,
            until,
            instrument,
            grade,
            value,
          })),
        };
      }),
    ),
    ...parameters.map(tableFile),
  ];
}

function categoryFiles(): LawFile[] {
  const dated = categoryVersions.map((version) => ({
    ...version,
    inForce: instruments[version.instrument].inForce,
  }));
  return [
    json('categories', dated),
    csv(
      'categories',
      [
        'id',
        'family',
        'version',
        'instrument',
        'inForce',
        'until',
        'name_en',
        'name_fr',
        'nameFrVerified',
        'roundLabel_en',
        'roundLabel_fr',
        'roundLabelInferred',
        'requirement_en',
        'requirement_fr',
        'code',
        'en',
        'fr',
        'confidence',
      ],
      dated.flatMap(({ name, roundLabel, requirement, nocs, ...version }) =>
        // A category without occupations, such as that of French, has one line all the same.
        (nocs.length === 0 ? [null] : nocs).map((code) => ({
          ...version,
          name_en: name.en,
          name_fr: name.fr,
          roundLabel_en: roundLabel.en,
          roundLabel_fr: roundLabel.fr,
          requirement_en: requirementText(requirement, 'en'),
          requirement_fr: requirementText(requirement, 'fr'),
          code,
          en: occupationOf(code ?? '')?.en ?? null,
          fr: occupationOf(code ?? '')?.fr ?? null,
        })),
      ),
    ),
  ];
}

function occupationFiles(): LawFile[] {
  return [
    json('noc2021', occupations),
    csv(
      'noc2021',
      ['code', 'teer', 'en', 'fr', 'frAdapted'],
      occupations.map((occupation) => ({ ...occupation, frAdapted: 'frAdapted' in occupation })),
    ),
    json('noc2016-2021', occupations2016),
    csv(
      'noc2016-2021',
      ['code', 'en', 'skillLevel', 'successor'],
      occupations2016.flatMap(({ successors, ...old }) =>
        successors.map((successor) => ({ ...old, successor })),
      ),
    ),
  ];
}

/** Every chart that a test has had, with its days. */
function chartPeriods() {
  return LANGUAGE_TESTS.flatMap((test) => {
    const { minima: parameter, ...chart } = charts[test];
    return historyOf(parameter).map(({ value: minima, inForce, until, instrument, grade }) => ({
      test,
      ...chart,
      inForce,
      until,
      instrument,
      grade,
      minima,
    }));
  });
}

function languageFiles(): LawFile[] {
  const periods = chartPeriods();
  return [
    json('language-charts', periods),
    csv(
      'language-charts',
      ['test', 'name', 'language', 'inForce', 'until', 'instrument', 'grade', 'ability', 'level', 'minimum'],
      periods.flatMap(({ minima, ...chart }) =>
        ABILITIES.flatMap((ability) =>
          minima[ability].map((minimum, i) => ({ ...chart, ability, level: LOWEST_LEVEL + i, minimum })),
        ),
      ),
    ),
    json('assessment-wordings', wordings),
    csv(
      'assessment-wordings',
      ['wording', 'level'],
      wordings.map((wording) => ({ ...wording })),
    ),
  ];
}

/**
 * The whole rulebook as files for other programs: JSON, the same tables as CSV, and a description of every field in
 * both languages. The same law gives the same bytes.
 */
export function exportLaw(): readonly LawFile[] {
  const { policies: _, ...covered } = coverage();
  return [
    ...readmes(),
    ...instrumentFiles(),
    ...parameterFiles(),
    json('policies', policies),
    json(
      'factors',
      versions().flatMap(({ on }) => factorsIn(rulesetOn(on)).filter(({ inForce }) => inForce === on)),
    ),
    ...categoryFiles(),
    ...occupationFiles(),
    ...languageFiles(),
    json('versions', versions()),
    json('coverage', covered),
  ];
}
