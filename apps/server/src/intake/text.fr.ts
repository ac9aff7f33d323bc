import type { IntakeText } from './text.en.ts';

/** French words of what is wrong with a row. */
export const fr: IntakeText = {
  'not-json': (v) =>
    v.column === undefined ? 'n’est pas du JSON' : `n’est plus du JSON à partir de la colonne ${v.column}`,
  'not-an-object': () => 'n’est pas un objet qui contient « facts »',
  'unknown-field': () => 'n’est pas un champ connu d’une ligne ; sont connus receivedAt, profileId et facts',
  'not-utf8': () => 'n’est pas du texte en UTF-8',
  'too-long': (v) => `dépasse ${v.maximum} octets`,
  'wrong-cells': (v) => `compte ${v.given} cellules, alors que l’en-tête en compte ${v.columns}`,
  missing: () => 'manque',
  'not-an-instant': (v) =>
    `doit être un instant avec son fuseau, comme 2026-05-04T13:20:07Z, à la microseconde près au plus ; reçu : ${v.given}`,
  'before-express-entry': (v) => `précède le 2015-01-01, premier jour d’Entrée express ; reçu : ${v.given}`,
  'in-future': (v) => `suit cette importation ; reçu : ${v.given}`,
  'not-an-id': (v) => `doit être un nombre entier de 1 à 9007199254740991 ; reçu : ${v.given}`,
  'some-without-id': (v) =>
    v.given === 'none'
      ? 'manque ; des lignes précédentes en ont un'
      : 'est donné ; les lignes précédentes n’en ont pas',
  'id-twice': (v) => `est aussi le numéro de la ligne ${v.line}`,
  'row-twice': (v) => `est, instant compris, la ligne ${v.line}`,
  'same-facts': (v) =>
    `déclare exactement ce que déclare la ligne ${v.line} ; si c’est la même personne, retirez-en une`,
  'score-unknown': () => 'n’est pas déclaré, et sans cela la note est inconnue',
  'not-storable': () => 'contient un caractère qu’aucun texte ne peut contenir',
  'has-partner': (v) =>
    `${v.given} ne se dit pas en colonnes : donnez la personne, avec l’époux ou le conjoint, dans une colonne « facts »`,
  'not-yes-or-no': (v) => `doit être yes ou no ; reçu : ${v.given}`,
};
