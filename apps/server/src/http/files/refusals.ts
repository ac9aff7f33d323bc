import { RequestError } from '../../errors.ts';

const REFUSALS = {
  'files.none': {
    status: 503,
    en: 'This server keeps no files.',
    fr: 'Ce serveur ne conserve pas de fichiers.',
  },
  'file.not-bytes': {
    status: 415,
    en: 'Send the bytes of the file as they are, as application/octet-stream.',
    fr: 'Envoyez les octets du fichier tels quels, en application/octet-stream.',
  },
  'file.broken-off': {
    status: 400,
    en: 'The sending broke off; what came is kept. Ask how much of it is there (Upload-Offset) and go on from that.',
    fr: 'L’envoi s’est interrompu ; ce qui est arrivé est conservé. Demandez combien en est arrivé (Upload-Offset) et poursuivez à partir de là.',
  },
} as const;

/** An error of a code. */
export function filesRefused(code: keyof typeof REFUSALS): RequestError {
  const { status, en, fr } = REFUSALS[code];
  return new RequestError(code, status, { en, fr });
}
