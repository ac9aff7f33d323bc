import { useState } from 'react';
import { PasskeyCancelled } from '../../account/passkey.ts';
import { Refusal } from '../../api/send.ts';
import { refusalWords } from '../../components/short-form/refusal-words.ts';
import { en } from '../../components/short-form/text.en.ts';
import { fr } from '../../components/short-form/text.fr.ts';
import { useFormats } from '../../i18n/format.ts';
import { useText } from '../../i18n/language.ts';

/** Something that a button does, and what is said of it. */
export function useAct(cancelled = ''): {
  readonly said: string;
  readonly say: (what: string) => void;
  readonly act: (work: () => Promise<void>) => void;
} {
  const text = useText({ en, fr });
  const format = useFormats();
  const [said, say] = useState('');
  const act = (work: () => Promise<void>): void => {
    say('');
    work().catch((error: unknown) => {
      if (error instanceof Refusal) say(format.foreign(refusalWords(error, text)));
      else if (error instanceof PasskeyCancelled) say(cancelled);
      else throw error;
    });
  };
  return { said, say, act };
}
