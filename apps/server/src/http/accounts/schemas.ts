import { z } from '@hono/zod-openapi';
import { emailSchema } from '../../accounts/account.ts';
import { LONGEST_PASSWORD } from '../../accounts/password.ts';
import { ROLES, STAFF_ROLES } from '../../accounts/roles.ts';

const LONGEST_TOKEN = 200;
const LONGEST_CODE = 40;

export const email = emailSchema.openapi({ example: 'someone@example.ca' });
/** A password that is to be checked, not chosen: whatever was chosen once must be let in. */
export const password = z.string().min(1).max(LONGEST_PASSWORD).openapi({ format: 'password' });
export const newPassword = z.string().min(1).max(LONGEST_PASSWORD).openapi({
  format: 'password',
  description: 'At least 12 characters, and not one that is easy to guess.',
});
export const token = z
  .string()
  .min(1)
  .max(LONGEST_TOKEN)
  .openapi({ description: 'What the link brought behind #.' });
export const code = z.string().trim().min(6).max(LONGEST_CODE).openapi({
  example: '123456',
  description: 'Six digits of the authenticator application, or a recovery code. Each is good once.',
});
export const language = z.enum(['en', 'fr']);
export const role = z.enum(ROLES);
export const staffRole = z.enum(STAFF_ROLES);
const instant = z.string().openapi({ format: 'date-time' });

export const accountId = z.object({ id: z.uuid() });

export const callerSchema = z
  .object({
    account: z
      .object({
        id: z.uuid(),
        email,
        language,
        roles: z.array(role),
        rolesWithheld: z.array(role).openapi({
          description: 'Roles of staff that count once a second factor is shown in this session.',
        }),
        demo: z.boolean(),
        hasPassword: z.boolean(),
        totp: z.boolean().openapi({ description: 'Whether an authenticator application is set up.' }),
        recoveryCodesLeft: z.int(),
      })
      .nullable()
      .openapi({ description: 'Null for somebody who has not signed in.' }),
    session: z.object({ id: z.uuid(), secondFactor: z.boolean(), reauthenticatedAt: instant }).nullable(),
  })
  .openapi('Caller');

export const signInSchema = z
  .discriminatedUnion('status', [
    z.object({ status: z.literal('signedIn'), accountId: z.uuid() }),
    z.object({
      status: z.literal('secondFactor'),
      challenge: z.string().openapi({ description: 'To be sent back with a code, within five minutes.' }),
    }),
  ])
  .openapi('SignIn');

export const sessionsSchema = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        current: z.boolean(),
        how: z.enum(['password', 'passkey', 'oidc']),
        secondFactor: z.boolean(),
        agent: z.string().openapi({ example: 'Firefox, Linux' }),
        createdAt: instant,
        lastSeenAt: instant,
      }),
    ),
  })
  .openapi('Sessions');

export const accountSchema = z
  .object({
    id: z.uuid(),
    email: z.string(),
    language,
    roles: z.array(role),
    state: z.enum(['active', 'unverified', 'invited', 'disabled']),
    demo: z.boolean(),
    totp: z.boolean(),
    createdAt: instant,
  })
  .openapi('Account');

export const accountsSchema = z
  .object({
    items: z.array(accountSchema),
    next: z
      .string()
      .nullable()
      .openapi({ description: 'The cursor of the next page; null on the last one.' }),
  })
  .openapi('Accounts');

export const recoveryCodesSchema = z
  .object({ recoveryCodes: z.array(z.string()).openapi({ description: 'Shown this once.' }) })
  .openapi('RecoveryCodes');
