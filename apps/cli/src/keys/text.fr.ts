import type { KeysText } from './text.en.ts';

/** French words of keys. */
export const fr: KeysText = {
  progress: 'Chiffrement',
  writes: (fields) => `écrit et lit (${fields} champs)`,
  reads: (fields) => `lit (${fields} champs)`,
  plain: (fields) =>
    `${fields} champs ne sont pas encore chiffrés. Exécutez « openentry keys rewrap », ou démarrez le serveur.`,
  unreadable: (fields) =>
    `${fields} champs sont chiffrés avec une clé absente du fichier et sont illisibles. Rétablissez la clé depuis l’endroit sûr où elle est conservée.`,
  file: (file) => `Les clés sont dans ${file}.`,
  rotated: (id, fields) =>
    `La clé ${id} sert désormais à l’écriture ; ${fields} champs ont été chiffrés avec elle.`,
  keep: (file) =>
    `Copiez ${file} en lieu sûr : sans lui, les noms et les adresses ne pourront plus être lus.`,
  rewrapped: (fields) => `Champs chiffrés avec la clé d’écriture : ${fields}.`,
  dropped: (id) =>
    `La clé ${id} n’existe plus. Ce qu’une sauvegarde contient de chiffré avec elle en a encore besoin.`,
};
