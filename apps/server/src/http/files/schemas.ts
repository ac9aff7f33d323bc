import { z } from '@hono/zod-openapi';
import { applicationId } from '../applications/schemas.ts';
import { pageOf } from '../conventions/cursor.ts';
import { instant } from '../profiles/schemas.ts';

const LONGEST_NAME = 300;
const LONGEST_SLOT = 200;

export const fileId = applicationId.extend({
  file: z.uuid().openapi({ example: '3f0c1c9e-8d4b-4a64-9d5f-0d7f8a2b6c11' }),
});

export const newFileSchema = z
  .object({
    slot: z.string().min(1).max(LONGEST_SLOT).openapi({
      description:
        'For which document: `slot` of the checklist; or the number of the request or letter that it answers.',
      example: 'principal/passport',
    }),
    name: z
      .string()
      .min(1)
      .max(LONGEST_NAME)
      .openapi({ description: 'With the ending of its kind.', example: 'passport.pdf' }),
    bytes: z.int().min(0).openapi({ description: 'How long it is.', example: 184_320 }),
    sha256: z
      .string()
      .regex(/^[\da-f]{64}$/i)
      .optional()
      .openapi({ description: 'Hexadecimal. Where it is given, what came is compared with it.' }),
  })
  .openapi('NewFile');

export const fileSchema = z
  .object({
    id: z.uuid(),
    application: z.uuid(),
    slot: z.string(),
    state: z.enum(['receiving', 'quarantined', 'kept', 'refused', 'deleted']).openapi({
      description:
        '`quarantined`: whole, and waiting to be looked through. Only what is `kept` can be attached or read.',
    }),
    name: z.string().nullable().openapi({ description: 'Null once it was refused or deleted.' }),
    mediaType: z.string().nullable().openapi({ description: 'As its content says; null until it is known.' }),
    bytes: z.int(),
    receivedBytes: z
      .int()
      .openapi({ description: 'How much of it is there: the next `Upload-Offset` while it comes.' }),
    sha256: z.string().nullable(),
    createdAt: instant,
    keptAt: instant.nullable(),
    ended: z
      .object({ at: instant, code: z.string(), text: z.string() })
      .nullable()
      .openapi({ description: 'Why it was refused, or under which rule it was deleted.' }),
  })
  .openapi('File');

export const filesSchema = pageOf(fileSchema).openapi('Files');
