import type { PrivacyText } from './text.en.ts';

/** French words of privacy. */
export const fr: PrivacyText = {
  whose:
    'Dites de qui : --account (identifiant ou adresse électronique) ou --profile (numéro), l’un des deux.',
  notWritten: (file, code) =>
    `${file} ne peut pas être écrit (${code}). Indiquez un fichier qui n’existe pas encore, dans un dossier qui existe.`,
  exported: (file) =>
    `Écrit dans ${file}, lisible par sa ou son propriétaire seulement. Ces données sont personnelles : remettez-les de façon sûre, puis supprimez le fichier.`,
  would: 'Seraient effacés',
  erased: 'Effacés',
  profiles: 'Profils : déclarations et lettres',
  accounts: 'Comptes : adresse, mot de passe, clés',
  contacts: 'Noms et adresses pour les lettres',
  which: 'Profils :',
  kept: 'Ce qui a été fait, quand et par qui, est conservé sans cela, et le journal se vérifie toujours : openentry audit verify',
};
