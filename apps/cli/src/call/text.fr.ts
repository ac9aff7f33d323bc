import type { CallText } from './text.en.ts';

export const fr: CallText = {
  notAddress: (given) =>
    `« ${given} » n’est pas une adresse de l’API. Écrivez-la comme dans le contrat, par exemple /rounds/293 ou /noc?q=charpentier.`,
  unknown: (asked) => `L’API n’a rien sous ${asked}.`,
  others: (found) => `Ce qui s’y trouve : ${found}.`,
  server: (given) =>
    `--server prend l’adresse d’un serveur, par exemple http://127.0.0.1:3000 : « ${given} » n’en est pas une.`,
  tokenFile: (path) => `OPENENTRY_TOKEN_FILE désigne un fichier qui ne peut pas être lu : ${path}.`,
  noAnswer: (server) =>
    `Aucun serveur ne répond à ${server}. Démarrez-en un par openentry start, ou nommez-en un autre avec --server.`,
  noApi: (server, status) =>
    `${server} a répondu ${status}, et ce n’est pas une réponse de cette API : est-ce un serveur OpenEntry ?`,
  wait: (seconds) => `Réessayez dans ${seconds} s.`,
  replayed: 'Cette commande avait déjà été exécutée sous sa clé : rien n’a été refait.',
};
