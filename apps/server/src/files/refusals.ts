import type { FilesTaken, Language } from '@openentry/law';
import { type Bilingual, RequestError } from '../errors.ts';

const EN_KINDS = { tiff: 'TIFF', jpg: 'JPEG', doc: 'Word (.doc)', docx: 'Word (.docx)', pdf: 'PDF' } as const;
const MEBIBYTE = 1_048_576;
const FRACTION_DIGITS = 2;

/** What stands in the texts: `{kinds}` and `{most}`, from the law of the day. */
function filled(text: string, language: Language, { kinds, mostBytes }: FilesTaken): string {
  const locale = `${language}-CA`;
  const list = new Intl.ListFormat(locale, { type: 'disjunction' }).format(
    kinds.map((kind) => EN_KINDS[kind]),
  );
  const most = new Intl.NumberFormat(locale, { maximumFractionDigits: FRACTION_DIGITS }).format(
    mostBytes / MEBIBYTE,
  );
  return text.replace('{kinds}', list).replace('{most}', most);
}

/** Why a file is not taken. Each says what to do. */
const NOT_TAKEN = {
  'file.name': {
    en: 'The name of the file cannot be kept. Give it a name of at most 150 characters, with none of / \\ : * ? " < > | and no hidden characters, that neither begins nor ends with a point or a space.',
    fr: 'Le nom du fichier ne peut pas être conservé. Donnez-lui un nom d’au plus 150 caractères, sans / \\ : * ? " < > | ni caractère caché, qui ne commence ni ne finit par un point ou une espace.',
  },
  'file.kind': {
    en: 'This is no file of a kind that is taken. Give one of these: {kinds}.',
    fr: 'Ce fichier n’est pas d’un type accepté. Donnez l’un de ceux-ci : {kinds}.',
  },
  'file.kind-differs': {
    en: 'The content of the file is of another kind than its name says. Save it again in the kind that you want, without changing its name by hand.',
    fr: 'Le contenu du fichier est d’un autre type que ce que dit son nom. Enregistrez-le de nouveau dans le type voulu, sans en changer le nom à la main.',
  },
  'file.empty': {
    en: 'The file is empty. Choose the file again, or scan the document again.',
    fr: 'Le fichier est vide. Choisissez-le de nouveau, ou numérisez de nouveau le document.',
  },
  'file.too-large': {
    en: 'The file is larger than {most} MB. Scan it in grey or with less resolution, or make it smaller, and give it again.',
    fr: 'Le fichier dépasse {most} Mo. Numérisez-le en gris ou à une résolution moindre, ou réduisez-le, puis donnez-le de nouveau.',
  },
  'file.longer': {
    en: 'More came than was said at the beginning. Begin again with the file as it is now.',
    fr: 'Il est arrivé plus que ce qui avait été annoncé. Recommencez avec le fichier tel qu’il est maintenant.',
  },
  'file.pieces': {
    en: 'The file came in too many pieces. Begin again, with a better connection or larger pieces.',
    fr: 'Le fichier est arrivé en trop de morceaux. Recommencez, avec une meilleure connexion ou des morceaux plus grands.',
  },
  'file.hash-differs': {
    en: 'What came is not what was sent: its hash differs. Give the file again.',
    fr: 'Ce qui est arrivé n’est pas ce qui a été envoyé : l’empreinte diffère. Donnez le fichier de nouveau.',
  },
  'file.broken': {
    en: 'The file is damaged or not complete: it cannot be read as what it says it is. Open it on your device, save it again and give the new one.',
    fr: 'Le fichier est endommagé ou incomplet : il n’est pas lisible comme ce qu’il dit être. Ouvrez-le sur votre appareil, enregistrez-le de nouveau et donnez le nouveau.',
  },
  'file.two-kinds': {
    en: 'The file is of two kinds at once, which is how harmful content is hidden. Print the document to a new PDF, or scan it again, and give that.',
    fr: 'Le fichier est de deux types à la fois, ce qui sert à cacher un contenu nuisible. Imprimez le document dans un nouveau PDF, ou numérisez-le de nouveau, et donnez celui-là.',
  },
  'file.trailing': {
    en: 'Something follows after the end of the document. Open the file, save it as a new one and give that.',
    fr: 'Quelque chose suit la fin du document. Ouvrez le fichier, enregistrez-le comme nouveau fichier et donnez celui-là.',
  },
  'file.bomb': {
    en: 'The file is small and its content huge, which no document of an application is. Scan the document again with less resolution and give that.',
    fr: 'Le fichier est petit et son contenu démesuré, ce qu’aucun document d’une demande n’est. Numérisez de nouveau le document à une résolution moindre et donnez celui-là.',
  },
  'file.paths': {
    en: 'Parts of the file have names that lead out of it. Print the document to a PDF and give that.',
    fr: 'Des parties du fichier ont des noms qui mènent hors de celui-ci. Imprimez le document dans un PDF et donnez celui-là.',
  },
  'file.program': {
    en: 'The file holds a program (a macro, a script, a form that computes). Print the document to a PDF and give that.',
    fr: 'Le fichier contient un programme (une macro, un script, un formulaire qui calcule). Imprimez le document dans un PDF et donnez celui-là.',
  },
  'file.attachment': {
    en: 'Other files are attached to or embedded in the document. Print it to a PDF, give that, and give each of the others by itself.',
    fr: 'D’autres fichiers sont joints au document ou y sont incorporés. Imprimez-le dans un PDF, donnez celui-là, et donnez chacun des autres à part.',
  },
  'file.links': {
    en: 'The document loads parts of itself from elsewhere. Print it to a PDF and give that.',
    fr: 'Le document charge des parties de lui-même depuis ailleurs. Imprimez-le dans un PDF et donnez celui-là.',
  },
  'file.encrypted': {
    en: 'The file is protected by a password or by restrictions, so that nobody can look it through. Remove the protection, or print the document to a new PDF, and give that.',
    fr: 'Le fichier est protégé par un mot de passe ou par des restrictions, et ne peut être examiné. Retirez la protection, ou imprimez le document dans un nouveau PDF, et donnez celui-là.',
  },
  'file.virus': {
    en: 'Harmful content was found in the file. Check your device, and give a copy from a device that is clean.',
    fr: 'Un contenu nuisible a été trouvé dans le fichier. Vérifiez votre appareil, et donnez une copie provenant d’un appareil sain.',
  },
  'file.late': {
    en: 'The application no longer took this file when it had been looked through.',
    fr: 'La demande n’acceptait plus ce fichier une fois celui-ci examiné.',
  },
  'file.abandoned': {
    en: 'The file had not come whole within a day. Give it again.',
    fr: 'Le fichier n’était pas arrivé en entier en un jour. Donnez-le de nouveau.',
  },
  'file.cancelled': {
    en: 'It was called off before it was complete.',
    fr: 'L’envoi a été annulé avant d’être complet.',
  },
} as const satisfies Record<string, Bilingual>;

/** Stable code of why a file was not taken. */
export type NotTaken = keyof typeof NOT_TAKEN;

/** Why a file was not taken, in words. */
export function notTakenText(code: NotTaken, taken: FilesTaken): Bilingual {
  const { en, fr } = NOT_TAKEN[code];
  return { en: filled(en, 'en', taken), fr: filled(fr, 'fr', taken) };
}

/** A refusal of a file that is not begun. */
export const notTaken = (code: NotTaken, taken: FilesTaken): RequestError =>
  new RequestError(code, 422, notTakenText(code, taken));

/** Why something cannot be done with a file. */
const REFUSED = {
  'file.unknown': {
    status: 404,
    en: 'There is no such file here.',
    fr: 'Il n’y a pas de tel fichier ici.',
  },
  'file.offset': {
    status: 409,
    en: 'The file does not go on at this byte. Ask how much of it is there (Upload-Offset) and go on from that.',
    fr: 'Le fichier ne se poursuit pas à cet octet. Demandez combien en est arrivé (Upload-Offset) et poursuivez à partir de là.',
  },
  'file.not-receiving': {
    status: 409,
    en: 'Nothing more is taken for this file: it is complete, or it has ended. Give a new one instead.',
    fr: 'Plus rien n’est accepté pour ce fichier : il est complet, ou il a pris fin. Donnez-en plutôt un nouveau.',
  },
  'file.incomplete': {
    status: 409,
    en: 'The file is not there whole. Ask how much of it is there (Upload-Offset), send the rest, then complete it.',
    fr: 'Le fichier n’est pas là en entier. Demandez combien en est arrivé (Upload-Offset), envoyez le reste, puis terminez.',
  },
  'file.not-kept': {
    status: 409,
    en: 'This file cannot be read: it is not looked through yet, or it has ended.',
    fr: 'Ce fichier ne peut être lu : il n’est pas encore examiné, ou il a pris fin.',
  },
  'file.already-ended': {
    status: 409,
    en: 'This file has ended already.',
    fr: 'Ce fichier a déjà pris fin.',
  },
  'file.in-use': {
    status: 409,
    en: 'The application names this file. Take it out of its place first, as long as the application is not handed in; what was handed in stays.',
    fr: 'La demande renvoie à ce fichier. Retirez-le d’abord de sa place, tant que la demande n’est pas présentée ; ce qui a été présenté reste.',
  },
  'file.id-reused': {
    status: 422,
    en: 'Another file was begun under this Idempotency-Key. Give each file a key of its own.',
    fr: 'Un autre fichier a été commencé sous cette clé Idempotency-Key. Donnez à chaque fichier sa propre clé.',
  },
  'file.too-many': {
    status: 409,
    en: 'Too many files of this application are begun and not complete. Complete them or call them off first.',
    fr: 'Trop de fichiers de cette demande sont commencés et incomplets. Terminez-les ou annulez-les d’abord.',
  },
} as const satisfies Record<string, Bilingual & { readonly status: RequestError['status'] }>;

/** An error of a code. */
export function fileRefused(code: keyof typeof REFUSED): RequestError {
  const { status, en, fr } = REFUSED[code];
  return new RequestError(code, status, { en, fr });
}
