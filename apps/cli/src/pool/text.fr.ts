import type { PoolText } from './text.en.ts';

/** French words of `openentry pool`. */
export const fr: PoolText = {
  import: {
    reading: 'Lecture',
    loaded: (name, poolId, people, asOf) =>
      `Bassin « ${name} » (numéro ${poolId}) : ${people} personnes, au ${asOf}.`,
    refused: (refused, rows) => `Lignes fautives : ${refused} sur ${rows}`,
    notLoaded: (refused) => `Lignes non chargées : ${refused}`,
    nothing: 'Rien n’a été chargé. Corrigez ces lignes, ou chargez les autres avec --partial.',
    noneGood: 'Rien n’a été chargé : aucune ligne n’est bonne.',
    remarks: 'À regarder',
    row: (line, what) => `ligne ${line} : ${what}`,
    more: (count) => `… et ${count} de plus ; --json donne les mille premières.`,
    noForm: (file) =>
      `${file} ne se termine pas par .jsonl, .ndjson ou .csv : dites avec --format ce que c’est.`,
  },
};
