import { categoryVersions } from '../../categories/categories.ts';
import { coverage } from '../../coverage/coverage.ts';
import { wordings } from '../../education/wordings.ts';
import { type Provision, type ProvisionId, provisions } from '../../explain/provisions.ts';
import { instruments } from '../../instruments/instruments.ts';
import { occupationOf, occupations } from '../../noc/noc.ts';
import type { Bilingual } from '../../policies/policy.ts';
import { policies } from '../../policies/registry.ts';
import { citedInstruments } from '../cited.ts';
import { requirementText } from '../diffText.ts';
import { words as en } from '../words.en.ts';
import { words as fr } from '../words.fr.ts';
import { both } from '../write.ts';
import { anchor, pair, stacked, table } from './markdown.ts';
import { headings, sentences } from './texts.ts';

const word = (key: keyof typeof en): Bilingual => ({ en: en[key], fr: fr[key] });
const placeText = (id: ProvisionId): string => {
  const place: Provision = provisions[id];
  return `${pair(place)} (${place.grade})`;
};

/** Every instrument with what it sets; `pageOf` says on which page a parameter stands. */
export function instrumentList(pageOf: (parameter: string) => string): string {
  const reasons: Readonly<Record<string, Bilingual | undefined>> = coverage().withoutValues;
  return table(
    [
      pair(headings.from),
      pair(headings.instrument),
      pair(headings.citation),
      pair(headings.source),
      pair(headings.grade),
      pair(headings.checkedOn),
      pair(headings.sets),
    ],
    citedInstruments().map(({ id, instrument, parameters, categories }) => {
      const reason = reasons[id];
      const sets = [
        ...parameters.map((name) => `[${name}](${pageOf(name)}#${name})`),
        ...categories.map((name) => `[${name}](categories.md#${name})`),
        ...(reason ? [stacked(reason)] : []),
      ];
      const { inForce, title, citation, source, grade, checkedOn } = instrument;
      return [
        inForce,
        `${anchor(id)}\`${id}\`<br>${stacked(title)}`,
        citation,
        source,
        grade,
        checkedOn,
        sets.join('<br>'),
      ];
    }),
  );
}

/** Every version of every category with its occupations. */
export function categoryList(): string {
  return categoryVersions
    .map(
      ({
        id,
        name,
        nameFrVerified,
        instrument,
        until,
        requirement,
        roundLabel,
        roundLabelInferred,
        nocs,
      }) => {
        const frName = nameFrVerified ? name.fr : `${name.fr}*`;
        const label = roundLabel.fr === null ? roundLabel.en : `${roundLabel.en} / ${roundLabel.fr}`;
        const facts = table(
          [
            pair(headings.from),
            pair(headings.until),
            pair(headings.instrument),
            pair(headings.requirement),
            pair(headings.roundLabel),
          ],
          [
            [
              instruments[instrument].inForce,
              until ?? '',
              `[${instrument}](instruments.md#${instrument})`,
              stacked(both((language) => requirementText(requirement, language))),
              roundLabelInferred ? `${label}*` : label,
            ],
          ],
        );
        const codes = table(
          [pair(headings.code), headings.english.en, headings.french.fr],
          nocs.map((code) => [code, occupationOf(code)?.en ?? '', occupationOf(code)?.fr ?? '']),
        );
        return [
          `${anchor(id)}\n\n## ${pair({ en: name.en, fr: frName })} (${id})`,
          facts,
          ...(nocs.length > 0 ? [codes] : []),
        ].join('\n\n');
      },
    )
    .join('\n\n');
}

/** Wordings of assessment reports. */
export function wordingList(): string {
  const professional: Bilingual = { en: 'Professional degree', fr: 'Grade professionnel' };
  return table(
    [pair(headings.wording), pair(headings.educationLevel)],
    wordings.map(({ wording, level }) => [
      wording,
      pair(level === 'professional' ? professional : word(level)),
    ]),
  );
}

/** The unit groups of NOC 2021. */
export function occupationList(): string {
  return table(
    [pair(headings.code), pair(headings.teer), headings.english.en, headings.french.fr],
    occupations.map((occupation) => [
      occupation.code,
      `${occupation.teer}`,
      occupation.en,
      'frAdapted' in occupation ? `${occupation.fr}*` : occupation.fr,
    ]),
  );
}

/** Every policy with its choices. */
export function policyList(): string {
  return policies
    .map((policy) => {
      const rows = Object.entries(policy.choices).map(([choice, text]) => [
        choice === policy.default ? `**${choice}**` : choice,
        text.en,
        text.fr,
      ]);
      return [
        `${anchor(policy.id)}\n\n## ${policy.id}`,
        `${placeText(policy.provision)} · ${pair(headings.grade)}: ${policy.grade}`,
        table(
          [pair(headings.choice), headings.english.en, headings.french.fr],
          [['', `*${policy.question.en}*`, `*${policy.question.fr}*`], ...rows],
        ),
      ].join('\n\n');
    })
    .join('\n\n');
}

/** What is modelled and what is not. */
export function areaList(): string {
  return table(
    ['', headings.english.en, headings.french.fr],
    coverage().areas.flatMap(({ title, modelled, notModelled }) => [
      [`**${stacked(title)}**`, '', ''],
      [pair(headings.modelled), modelled.en, modelled.fr],
      [pair(headings.notModelled), notModelled.en, notModelled.fr],
    ]),
  );
}

/** What is not known. */
export function gapList(): string {
  return table(
    [
      '',
      pair(headings.from),
      pair(headings.until),
      pair(headings.grade),
      `${pair(headings.gap)} — ${pair(headings.consequence)}`,
    ],
    coverage().gaps.map(({ id, from, until, grade, what, consequence }) => [
      `${anchor(id)}\`${id}\``,
      from ?? pair(sentences.always),
      until ?? '',
      grade,
      `${what.en} — ${consequence.en}<br><br>${what.fr} — ${consequence.fr}`,
    ]),
  );
}
