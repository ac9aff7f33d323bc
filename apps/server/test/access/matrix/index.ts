import type { Subject } from '../table.ts';
import { administration } from './administration.ts';
import { applications } from './applications.ts';
import { audit } from './audit.ts';
import { contact } from './contact.ts';
import { law } from './law.ts';
import { open } from './open.ts';
import { profiles } from './profiles.ts';
import { published } from './published.ts';
import { representatives } from './representatives.ts';
import { rounds } from './rounds.ts';
import { signIn } from './sign-in.ts';
import { tokens } from './tokens.ts';
import { webhooks } from './webhooks.ts';

/** What everybody may see and do, by subject. Each table is written by hand, from the rules and not from the code. */
export const SUBJECTS: Readonly<Record<string, Subject>> = {
  open,
  law,
  published,
  rounds,
  signIn,
  administration,
  profiles,
  applications,
  contact,
  tokens,
  webhooks,
  audit,
  representatives,
};
