import { dayInWords, type PlainDate } from '@openentry/law';
import { instantInWords } from './instant.ts';
import { namesFr } from './names.fr.ts';
import type { RefusalTexts } from './texts.en.ts';

const when = (value: string | number | undefined): string => instantInWords(Number(value), 'fr');
const day = (value: string | number | undefined): string => dayInWords(value as PlainDate, 'fr');
const named = (names: Readonly<Record<string, string>>, value: string | number | undefined): string =>
  names[String(value)] ?? String(value);

const {
  roles,
  profileActions,
  roundActions,
  applicationActions,
  profileStatuses,
  applicationStatuses,
  tracks,
} = namesFr;

/** French words of refusals. */
export const fr = {
  'action.id-reused': (v) =>
    `Une autre action a été consignée sous l’identifiant ${v.id}. Envoyez celle-ci sous un identifiant qui lui est propre ; pour répéter une action, envoyez le même contenu.`,
  'action.out-of-order': (v) =>
    `Une action plus récente a été consignée le ${when(v.last)}. Rechargez le dossier et décidez d’après son état actuel.`,
  'action.before-express-entry': (v) =>
    `Entrée express a commencé le ${day(v.first)} : rien ne peut être consigné avant cette date.`,
  'action.not-for-role': (v) =>
    `« ${named({ ...profileActions, ...roundActions }, v.action)} » n’est pas permis à ce rôle : ${named(roles, v.role)}.`,
  'profile.not-started': () => 'Ce profil n’existe pas. Il faut d’abord le créer.',
  'profile.already-started': () =>
    'Ce profil existe déjà. Modifiez-le, ou créez-en un autre sous un nouveau numéro.',
  'profile.barred': (v) =>
    `Une constatation de fausses déclarations empêche cette personne de présenter un nouveau profil avant le ${day(v.first)} (LIPR, par. 10.1(4)). Il sera possible d’en présenter un à compter de ce jour.`,
  'profile.barred-until-removal': () =>
    'Une constatation de fausses déclarations empêche cette personne de présenter un nouveau profil pendant les cinq ans qui suivent l’exécution de la mesure de renvoi (LIPR, par. 10.1(4) et al. 40(2)a)).',
  'profile.closed': (v) =>
    `Ce profil est fermé (${named(profileStatuses, v.status)}) et ne peut plus être modifié. Il est possible d’en créer un nouveau.`,
  'profile.applied': () =>
    'Une demande a été présentée à partir de ce profil. Les changements se déclarent dans la demande.',
  'profile.invited': () =>
    'Ce profil a fait l’objet d’une invitation. Présentez la demande ou refusez l’invitation ; le profil pourra être modifié s’il revient dans le bassin.',
  'profile.not-draft': () =>
    'Ce profil a été présenté : ce n’est plus un brouillon. Il se met à jour pendant qu’il est dans le bassin.',
  'profile.not-submitted': () => 'Ce profil est un brouillon. Il doit d’abord être présenté.',
  'profile.not-in-pool': () =>
    'Ce profil n’est pas dans le bassin. Il doit d’abord être présenté et jugé admissible.',
  'profile.to-reassess': () =>
    'Ce profil a changé depuis sa dernière évaluation. Il doit être évalué de nouveau avant de faire l’objet d’une invitation.',
  'profile.life-over': (v) =>
    `La durée de vie de ce profil a pris fin le ${when(v.until)}. Il est possible d’en créer un nouveau.`,
  'draft.period-over': (v) =>
    `Ce brouillon pouvait être présenté jusqu’au ${day(v.lastDay)} inclusivement. Il est possible d’en créer un nouveau.`,
  'invitation.none': () => 'Ce profil ne fait l’objet d’aucune invitation.',
  'invitation.period-over': (v) =>
    `Il était possible de répondre à cette invitation jusqu’au ${day(v.lastDay)} inclusivement. Il est possible de créer un nouveau profil.`,
  'invitation.nominee-only': (v) =>
    `La personne qui a accepté une désignation n’est invitée qu’à ce titre, et non au titre du programme ${v.program}.`,
  'invitation.not-nominated': () => 'Seule la personne qui a accepté une désignation est invitée à ce titre.',
  'nomination.none': () => 'Aucune désignation n’est liée à ce profil.',
  'nomination.already': (v) =>
    `Une désignation (${v.province}) est déjà liée à ce profil. Une autre pourra être confirmée quand celle-ci aura pris fin.`,
  'nomination.accepted': (v) =>
    `La désignation (${v.province}) a été acceptée. Seule la province ou le territoire peut la retirer ; la personne peut retirer son profil.`,
  'nomination.period-over': (v) =>
    `Il était possible de répondre à cette désignation jusqu’au ${day(v.lastDay)} inclusivement. La province ou le territoire peut la confirmer de nouveau.`,
  'nomination.stays-open': () =>
    'Selon ces règles, il reste possible de répondre à une désignation restée sans réponse.',
  'period.still-runs': (v) => `Le délai court jusqu’au ${when(v.until)}. Réessayez à compter de cet instant.`,
  'assessment.other-day': (v) =>
    `Une évaluation pour le ${day(v.on)} ne peut pas être consignée le ${day(v.today)}. Évaluez le profil pour le jour même.`,
  'assessment.contradicts-itself': () =>
    'Une évaluation nomme un programme si et seulement si elle conclut à l’admissibilité.',
  'round.not-planned': () => 'Cette ronde n’existe pas. Il faut d’abord la planifier.',
  'round.already-planned': () =>
    'Cette ronde est déjà planifiée. Modifiez-en l’instruction, ou planifiez une autre ronde.',
  'round.already-approved': () =>
    'Cette ronde est déjà approuvée. Exécutez-la, ou modifiez-en l’instruction.',
  'round.not-approved': () =>
    'Cette ronde n’est pas approuvée. Une deuxième personne doit d’abord l’approuver.',
  'round.already-executed': () =>
    'Cette ronde a été exécutée. Elle peut être publiée, ou annulée avant de l’être.',
  'round.not-executed': () => 'Cette ronde n’a pas été exécutée.',
  'round.published': () => 'Cette ronde est publiée. Il reste possible de corriger une invitation à la fois.',
  'round.cancelled': () => 'Cette ronde est annulée. Planifiez une autre ronde.',
  'round.second-person-approves': () =>
    'La personne qui a planifié la ronde, l’a modifiée ou en a fixé l’heure ne l’approuve pas. Demandez à une deuxième personne.',
  'round.second-person-publishes': () =>
    'La personne qui a exécuté la ronde, ou approuvé celle que le système a exécutée, ne la publie pas. Demandez à une deuxième personne.',
  'round.not-scheduled': () =>
    'L’heure de cette ronde n’est pas fixée. Le système n’exécute que les rondes dont l’heure est fixée.',
  'round.too-early': (v) => `Cette ronde s’exécute à compter du ${when(v.from)}.`,
  'round.schedule-too-early': (v) => `L’heure de cette ronde peut être fixée à compter du ${when(v.from)}.`,
  'round.outcome-contradicts': (v) =>
    `Selon l’instruction et le nombre de personnes visées, il faut ${v.due} invitations, et non ${v.invited}. Vérifiez la ronde et exécutez-la de nouveau.`,
  'round.already-corrected': (v) => `L’invitation du profil ${v.profileId} a déjà été corrigée.`,
  'round.nothing-to-correct': (v) =>
    `Toutes les invitations de cette ronde (${v.invited}) ont été corrigées. Il n’en reste aucune.`,
  'application.not-for-role': (v) =>
    `« ${named(applicationActions, v.action)} » n’est pas permis à ce rôle : ${named(roles, v.role)}.`,
  'application.invitation-not-published': () =>
    'La ronde de cette invitation n’est pas encore publiée. La demande pourra être créée dès qu’elle le sera.',
  'application.to-be-submitted': () =>
    'Une demande a été commencée à partir de cette invitation. Présentez celle-là.',
  'application.nothing-due': () =>
    'Rien n’est à payer à ce titre : la somme est payée ou n’est pas exigible.',
  'application.fees-unknown': () =>
    'La somme à payer n’est pas encore connue. Déclarez les faits manquants ; la liste de ce qui manque les nomme.',
  'application.not-started': () =>
    'Cette demande n’existe pas. Il faut d’abord la créer à partir d’une invitation.',
  'application.already-started': () =>
    'Une demande a déjà été créée à partir de cette invitation. Poursuivez celle-là.',
  'application.submitted': () =>
    'Cette demande a été présentée et ne se modifie plus ici. Déclarez les changements, ou répondez à ce qui est demandé.',
  'application.closed': (v) => `Cette demande est fermée (${named(applicationStatuses, v.status)}).`,
  'application.suspended': () =>
    'Cette demande est suspendue par décret. Elle reprendra quand la suspension prendra fin.',
  'application.not-received': () => 'Cette demande n’a pas encore été présentée.',
  'application.not-in-process': (v) =>
    `Cette demande n’est pas en traitement (état : ${named(applicationStatuses, v.status)}).`,
  'application.not-approved': () => 'Cette demande n’est pas approuvée.',
  'application.not-confirmed': () => 'Aucune confirmation de résidence permanente n’a été délivrée.',
  'application.not-suspended': () => 'Cette demande n’est pas suspendue.',
  'application.no-finding': () =>
    'Aucune conclusion de fausses déclarations n’attend l’exécution d’un renvoi.',
  'application.incomplete': (v) =>
    v.count === 1
      ? 'Cette demande est incomplète : il manque un élément. Voyez la liste de ce qui manque.'
      : `Cette demande est incomplète : il manque ${v.count} éléments. Voyez la liste de ce qui manque.`,
  'application.claimed': () => 'Ce dossier est entre les mains d’une autre personne.',
  'application.claimed-already': () => 'Ce dossier est déjà le vôtre.',
  'application.unclaimed': () => 'Personne n’a ce dossier. Prenez-le d’abord.',
  'application.held': () => 'Ce dossier est en attente. Mettez d’abord fin à l’attente.',
  'application.not-held': () => 'Ce dossier n’est pas en attente.',
  'application.track-open': (v) => `Ce volet est encore ouvert ou a échoué : ${named(tracks, v.track)}.`,
  'application.request-open': () =>
    'Une demande de renseignements ou de documents est encore ouverte. Fermez-la d’abord.',
  'application.not-heard': () =>
    'La personne n’a pas été entendue. Envoyez une lettre d’équité procédurale et attendez la réponse ou la fin du délai, ou dites pourquoi il n’en faut pas ; pour conclure à de fausses déclarations, il en faut toujours une.',
  'application.finding-without-ground': () =>
    'Une conclusion de fausses déclarations se fonde sur l’article 40 de la Loi. Ajoutez ce motif.',
  'application.no-grounds': () => 'Une proposition de refus énonce ses motifs.',
  'application.only-officers-refuse': () => 'Seul un agent ou une agente peut conclure contre une personne.',
  'application.needs-officer': () =>
    'Une lettre d’équité procédurale a été envoyée : la proposition revient à un agent ou à une agente, et non au système.',
  'application.qualifications-open': () =>
    'Il n’est pas établi que les exigences de l’article 11.2 de la Loi sont remplies.',
  'application.last-day-missing': () => 'Indiquez jusqu’à quel jour il est possible de répondre.',
  'application.last-day-over': (v) => `Le ${day(v.lastDay)} n’est pas postérieur à aujourd’hui.`,
  'application.nothing-asked': () => 'Rien n’a été demandé sous cet identifiant.',
  'application.answered': () => 'Une réponse a déjà été donnée, ou la demande a été fermée.',
  'application.answer-empty': () => 'Écrivez une réponse ou envoyez un fichier.',
  'application.answer-late': (v) =>
    `Il était possible de répondre jusqu’au ${day(v.lastDay)} inclusivement. Envoyez ce que vous avez en déclarant un changement, avec la raison du retard.`,
  'application.file-attached': () => 'Ce fichier se trouve déjà dans la demande.',
  'application.file-not-there': () => 'Ce fichier ne se trouve pas à cet endroit.',
  'application.confirmed-already': (v) =>
    `La confirmation est valide jusqu’au ${day(v.lastDay)} inclusivement.`,
  'application.residence-fee-due': () =>
    'Les frais relatifs au droit de résidence permanente doivent d’abord être payés.',
  'application.landing-to-come': (v) => `Le ${day(v.on)} est encore à venir.`,
  'application.confirmation-over': (v) =>
    `La confirmation était valide jusqu’au ${day(v.lastDay)} inclusivement. Délivrez-en d’abord une autre.`,
} satisfies RefusalTexts;
