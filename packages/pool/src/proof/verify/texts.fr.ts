import type { VerificationTexts } from './texts.en.ts';

type Check = VerificationTexts['checks']['bundle.form'];

const check = (holds: string, fails: Check['fails']): Check => ({ holds, fails });

const orNone = (value: string | number | null | undefined): string | number => value ?? 'sans objet';
const others = (count: string | number | null | undefined): number => Number(count) - 1;

/** French words about the verification of rounds. A text that is missing here fails the type check. */
export const fr: VerificationTexts = {
  checks: {
    'bundle.form': check('Le dossier a tous les éléments d’une ronde publiée, et aucun autre.', (v) =>
      v.count === 1
        ? `Le dossier n’a pas la forme round-bundle/1 : ${v.path} ${v.fault}.`
        : `Le dossier n’a pas la forme round-bundle/1 : ${v.path} ${v.fault} (et ${others(v.count)} de plus).`,
    ),
    'bundle.bytes': check(
      'Le fichier est écrit exactement comme les dossiers sont publiés.',
      (v) =>
        `La ligne ${v.line} du dossier n’est pas écrite comme elle a été publiée : ses espaces ou son ordre ont changé.`,
    ),
    'bundle.digest': check(
      'Le contenu est celui dont l’empreinte a été prise.',
      (v) =>
        `Le dossier a été modifié à ${v.where} : l’empreinte de son contenu est ${v.found}, le dossier indique ${v.stated}.`,
    ),
    'bundle.sums': check(
      'Les sommes qui situent les modifications sont celles du contenu.',
      () => 'Les sommes qui situent les modifications ont elles-mêmes été modifiées.',
    ),
    'bundle.signature': check(
      'La signature est celle de la clé que le dossier nomme.',
      (v) =>
        ({
          missing: `Le dossier se dit signé par la clé ${v.key} ; la signature manque.`,
          'not-announced': 'Le dossier porte une signature et dit que personne ne le signe.',
          'other-key': `Le dossier se dit signé par la clé ${v.key} ; la signature est de ${v.found}.`,
        })[String(v.why)] ?? 'La signature n’est pas celle de ce dossier par cette clé.',
    ),
    'bundle.key': check('La clé est celle que vous avez donnée.', (v) =>
      v.found === null
        ? `Vous avez donné la clé ${v.key} ; personne ne signe ce dossier.`
        : `Vous avez donné la clé ${v.key} ; le dossier est signé par ${v.found}.`,
    ),
    'bundle.instruction': check(
      'L’instruction dit sans contradiction à qui la ronde s’adresse.',
      (v) =>
        `L’instruction se contredit : type ${v.kind}, catégorie ${orNone(v.category)}, programmes ${v.programs}.`,
    ),
    'bundle.category': check(
      'La catégorie, si la ronde en a une, est en vigueur ce jour-là.',
      (v) => `La catégorie ${v.category} n’est pas en vigueur le ${v.day}.`,
    ),
    'bundle.day': check(
      'Le jour de la loi est celui de la ronde à Toronto.',
      (v) =>
        `La ronde est du ${v.legal} à Toronto ; l’instruction dit ${v.day} et la loi est celle du ${v.on}.`,
    ),
    'bundle.law': check(
      'La loi est celle que ce logiciel calcule pour ce jour.',
      (v) => `La loi du ${v.on} a l’empreinte ${v.found} ; le dossier indique ${v.stated}.`,
    ),
    'bundle.people': check(
      'Le classement compte autant de personnes que l’engagement en a figé.',
      (v) => `L’engagement a figé ${v.committed} personnes ; le résultat en classe ${v.found}.`,
    ),
    'bundle.members': check(
      'Le groupe fait partie du bassin.',
      (v) => `Le groupe compte ${v.members} membres dans un bassin de ${v.people}.`,
    ),
    'bundle.invited': check(
      'Il y a autant de personnes invitées que l’instruction le permet et que le groupe en compte.',
      (v) =>
        `Personnes invitées : ${v.invited} ; pour ${v.toInvite} invitations et ${v.members} membres, il en faut ${v.expected}.`,
    ),
    'bundle.cutoff': check(
      'La note minimale et le bris d’égalité sont là si quelqu’un a été invité, et seulement alors.',
      (v) =>
        `Personnes invitées : ${v.invited} ; note minimale : ${orNone(v.cutoff)} ; bris d’égalité : ${orNone(v.tieBreak)}.`,
    ),
    'bundle.root': check(
      'L’arbre est vide si le bassin l’est, et seulement alors.',
      (v) => `Le bassin compte ${v.people} personnes ; la racine ${v.root} n’y correspond pas.`,
    ),
    'bundle.instants': check(
      'Les moments se suivent : bris d’égalité, ronde, engagement, exécution, publication.',
      (v) => `L’ordre des moments est rompu : ${v.earlier} est postérieur à ${v.later}.`,
    ),
    'bundle.corrected': check(
      'Il n’y a pas plus d’invitations corrigées que d’invitations émises.',
      (v) => `Invitations corrigées : ${v.corrected} sur ${v.invited}.`,
    ),
    'proof.form': check('La preuve a tous les éléments d’une preuve, et aucun autre.', (v) =>
      v.count === 1
        ? `La preuve n’a pas la forme round-proof/1 : ${v.path} ${v.fault}.`
        : `La preuve n’a pas la forme round-proof/1 : ${v.path} ${v.fault} (et ${others(v.count)} de plus).`,
    ),
    'proof.bytes': check(
      'Le fichier est écrit exactement comme les preuves sont remises.',
      (v) =>
        `La ligne ${v.line} de la preuve n’est pas écrite comme elle a été remise : ses espaces ou son ordre ont changé.`,
    ),
    'proof.sums': check(
      'La preuve est telle que ses sommes le disent.',
      (v) => `La preuve a été modifiée à ${v.where}.`,
    ),
    'proof.bundle': check(
      'La preuve est celle de ce dossier.',
      (v) =>
        `La preuve est celle du dossier ${v.bundle} de la ronde ${v.round} ; voici le dossier ${v.foundBundle} de la ronde ${v.foundRound}.`,
    ),
    'proof.index': check(
      'La position existe dans le bassin.',
      (v) => `La position ${v.index} n’existe pas dans un bassin de ${v.people}.`,
    ),
    'proof.path': check(
      'Le chemin mène de la personne à la racine du dossier.',
      () => 'Le chemin ne mène pas de cette personne à la racine du dossier.',
    ),
    'proof.group': check('Les membres du groupe, et eux seuls, viennent en premier.', (v) =>
      v.inGroup === 'true'
        ? `La personne est membre du groupe à la position ${v.index} ; le groupe compte ${v.members} membres.`
        : `La personne n’est pas membre du groupe, à la position ${v.index} de ses ${v.members} membres.`,
    ),
    'proof.invited': check('Les personnes les mieux classées, et elles seules, ont été invitées.', (v) =>
      v.invited === 'true'
        ? `La personne a été invitée à la position ${v.index} ; seules les ${v.count} premières l’ont été.`
        : `La personne n’a pas été invitée à la position ${v.index}, alors que les ${v.count} premières l’ont été.`,
    ),
    'proof.rank': check(
      'Le rang est la position dans le groupe.',
      (v) => `La preuve donne le rang ${v.given} ; la position donne ${v.expected}.`,
    ),
    'proof.score': check(
      'La note et le moment concordent avec la note minimale et le bris d’égalité.',
      (v) =>
        `La note ${v.crs}, reçue le ${v.receivedAt}, ne concorde pas avec la note minimale (${orNone(v.cutoff)}) et le bris d’égalité (${orNone(v.tieBreak)}).`,
    ),
    'snapshot.header': check(
      'La première ligne nomme cette ronde.',
      (v) =>
        ({
          round: `La première ligne de l’instantané nomme la ronde ${v.found} ; le dossier est celui de la ronde ${v.round}.`,
          sum: 'La première ligne de l’instantané a été modifiée.',
        })[String(v.fault)] ?? 'La première ligne n’est pas celle d’un instantané round-snapshot/1.',
    ),
    'snapshot.lines': check('Chaque ligne est telle qu’elle a été écrite.', (v) => {
      const what =
        {
          sum: 'a été modifiée',
          facts: 'contient des faits qui ne sont pas valides',
          members: 'n’a pas les éléments d’une personne, ou en a d’autres',
        }[String(v.fault)] ?? 'n’est pas écrite comme une ligne d’instantané';
      const who = v.pseudonym === null ? '' : ` (${v.pseudonym})`;
      const more =
        v.count === 1 ? '' : ` Autres lignes qui ne sont pas comme il se doit : ${others(v.count)}.`;
      return `La ligne ${v.line} de l’instantané${who} ${what}.${more}`;
    }),
    'snapshot.order': check(
      'Les personnes se suivent dans l’ordre de leurs profils, chacune une fois.',
      (v) => `La ligne ${v.line} de l’instantané (${v.pseudonym}) n’est pas à sa place ou y est deux fois.`,
    ),
    'snapshot.people': check(
      'L’instantané compte autant de personnes que le disent sa première ligne et l’engagement.',
      (v) =>
        `L’instantané compte ${v.found} personnes ; sa première ligne dit ${v.stated} et l’engagement ${v.committed}.`,
    ),
    'snapshot.digest': check(
      'L’instantané est celui sur lequel on s’est engagé avant la sélection.',
      (v) => `L’empreinte de l’instantané est ${v.found} ; l’engagement indique ${v.stated}.`,
    ),
    'snapshot.received': check('Chaque personne était dans le bassin au moment de la ronde.', (v) => {
      const more = v.count === 1 ? 'est entré' : `et ${others(v.count)} de plus sont entrés`;
      return `${v.pseudonym} ${more} dans le bassin après le moment de la ronde.`;
    }),
    'replay.scores': check('La note de chaque personne est connue.', (v) => {
      const more = v.count === 1 ? '' : ` Il en va de même pour ${others(v.count)} de plus.`;
      return `${v.pseudonym} ne peut pas être classé ; il manque : ${v.parts}.${more}`;
    }),
    'replay.proof': check(
      'La personne de la preuve est celle que la reprise trouve à cette place.',
      (v) => `${v.pseudonym} : la preuve dit ${v.given} pour ${v.member} ; la reprise trouve ${v.found}.`,
    ),
    'replay.members': check(
      'La reprise trouve le même nombre de membres.',
      (v) => `La reprise trouve ${v.found} membres ; le dossier indique ${v.stated}.`,
    ),
    'replay.invited': check(
      'La reprise invite le même nombre de personnes.',
      (v) => `La reprise invite ${v.found} personnes ; le dossier indique ${v.stated}.`,
    ),
    'replay.cutoff': check(
      'La reprise trouve la même note minimale.',
      (v) =>
        `La reprise trouve la note minimale ${orNone(v.found)} ; le dossier indique ${orNone(v.stated)}.`,
    ),
    'replay.tie-break': check(
      'La reprise trouve le même bris d’égalité.',
      (v) =>
        `La reprise trouve le bris d’égalité ${orNone(v.found)} ; le dossier indique ${orNone(v.stated)}.`,
    ),
    'replay.root': check(
      'La reprise trouve pour chaque personne la même place et la même note.',
      (v) =>
        `Quelqu’un a une autre place, une autre note, un autre moment ou un autre nom : la reprise trouve la racine ${v.found} ; le dossier indique ${v.stated}.`,
    ),
    'replay.content': check(
      'La reprise donne le contenu du dossier à l’octet près.',
      (v) => `Le contenu que donne la reprise a l’empreinte ${v.found} ; le dossier indique ${v.stated}.`,
    ),
  },
  reasons: {
    unsigned: () => 'Personne ne signe ce dossier.',
    'no-ed25519': () =>
      'Ce moteur ne vérifie pas les signatures Ed25519. Prenez un navigateur récent en HTTPS, ou la commande openentry rounds verify.',
    'no-key': (v) =>
      `Aucune clé n’a été donnée. Le dossier est signé par la clé ${v.key} : comparez-la à celle en qui vous avez confiance.`,
    'other-engine': (v) =>
      `La ronde a été exécutée par ${v.engine}, et ce logiciel est ${v.own} : une autre version peut rendre la loi autrement. Prenez ${v.engine} pour comparer.`,
    earlier: (v) => `Sans ${v.code}, la comparaison est impossible.`,
  },
  faults: {
    missing: 'manque',
    unknown: 'n’est pas un élément prévu',
    type: 'est d’un autre type',
    value: 'a une valeur impossible à cet endroit',
    json: 'n’est pas du JSON',
  },
  whole: 'le tout',
};
