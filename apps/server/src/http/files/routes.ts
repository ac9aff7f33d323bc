import { ReadableStream } from 'node:stream/web';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Language } from '@openentry/law';
import type { Context } from 'hono';
import { auditAbout } from '../../audit/scope.ts';
import { RequestError } from '../../errors.ts';
import type { FileView } from '../../files/rows.ts';
import { SendingBroke } from '../../files/upload.ts';
import { json, jsonBody, refusals, SIGNED_IN } from '../accounts/bodies.ts';
import { accessToApplication } from '../applications/reach.ts';
import { applicationId } from '../applications/schemas.ts';
import { commands, reads } from '../audit/declare.ts';
import { commandHeaders, keyOf } from '../conventions/command.ts';
import { page, pageQuery, placeOf } from '../conventions/cursor.ts';
import { rolesFor } from '../conventions/guard.ts';
import { languageOf } from '../language.ts';
import { problemResponse } from '../problem.ts';
import { BYTES, isBytes } from '../protect/body.ts';
import { asAttachment, FILE_POLICY } from './attachment.ts';
import { accessToFile, expectFiles, type FilesOffice } from './reach.ts';
import { filesRefused } from './refusals.ts';
import { fileId, fileSchema, filesSchema, newFileSchema } from './schemas.ts';

const tags = ['Files'];
const FILES = '/applications/{application}/files';
const FILE = `${FILES}/{file}`;
const OWN = 'application.act';
const READ = 'application.files';
const bytes = { [BYTES]: { schema: z.string().openapi({ format: 'binary' }) } };
const away = { 503: problemResponse('The storage of files does not answer, or there is none') };
const offsetHeader = z.object({
  'upload-offset': z.string().openapi({ description: 'Bytes that are there.', example: '1048576' }),
});
const oneFile = { ...json('The file', fileSchema), headers: offsetHeader };

const beginRoute = createRoute({
  method: 'post',
  path: FILES,
  ...commands('file.begin', 'application/{application}'),
  tags,
  security: SIGNED_IN,
  summary: `Begin a file: say what is to come. The Idempotency-Key becomes its id (${rolesFor(OWN)})`,
  request: { params: applicationId, headers: commandHeaders, ...jsonBody(newFileSchema) },
  responses: {
    201: oneFile,
    400: problemResponse('The request cannot be read, or has no Idempotency-Key'),
    ...refusals(401, 403, 404, 409, 422),
    ...away,
  },
});

const appendRoute = createRoute({
  method: 'patch',
  path: `${FILE}/content`,
  ...commands('file.append', 'file/{file}'),
  tags,
  security: SIGNED_IN,
  summary: `Send bytes of a file, from the one that is next; what came before a connection broke is kept (${rolesFor(OWN)})`,
  request: {
    params: fileId,
    headers: z.object({
      'upload-offset': z.coerce
        .number()
        .int()
        .min(0)
        .openapi({ description: 'At which byte these go on: `receivedBytes` of the file.', example: 0 }),
    }),
    body: { content: bytes, required: true },
  },
  responses: {
    204: { description: 'Taken', headers: offsetHeader },
    400: problemResponse('The sending broke off'),
    ...refusals(401, 403, 404, 409, 422),
    413: problemResponse('Larger than any file that is taken'),
    415: problemResponse('Not sent as application/octet-stream'),
    ...away,
  },
});

const completeRoute = createRoute({
  method: 'post',
  path: `${FILE}/completion`,
  ...commands('file.complete', 'file/{file}'),
  tags,
  security: SIGNED_IN,
  summary: `Say that a file is whole: it is looked through, and kept or refused with the reason. Said again, the same (${rolesFor(OWN)})`,
  request: { params: fileId },
  responses: { 200: oneFile, ...refusals(401, 403, 404, 409, 422), ...away },
});

const removeRoute = createRoute({
  method: 'post',
  path: `${FILE}/removal`,
  ...commands('file.delete', 'file/{file}'),
  tags,
  security: SIGNED_IN,
  summary: `Call a file off, or delete it for good; one that the application names stays (${rolesFor(OWN)})`,
  request: { params: fileId },
  responses: { 200: oneFile, ...refusals(401, 403, 404, 409, 422), ...away },
});

const listRoute = createRoute({
  method: 'get',
  path: FILES,
  ...reads('file.list', 'application/{application}'),
  tags,
  security: SIGNED_IN,
  summary: `Files of an application, oldest first, with those that ended (${rolesFor(READ)})`,
  request: { params: applicationId, query: z.object(pageQuery) },
  responses: { 200: json('Files', filesSchema), ...refusals(401, 403, 404, 422), ...away },
});

const lookRoute = createRoute({
  method: 'get',
  path: FILE,
  ...reads('file.look', 'file/{file}'),
  tags,
  security: SIGNED_IN,
  summary: `One file: how much of it is there, or what became of it (${rolesFor(READ)})`,
  request: { params: fileId },
  responses: { 200: oneFile, ...refusals(401, 403, 404, 422), ...away },
});

const readRoute = createRoute({
  method: 'get',
  path: `${FILE}/content`,
  ...reads('file.read', 'file/{file}'),
  tags,
  security: SIGNED_IN,
  summary: `The content of a kept file, to be saved (${rolesFor(READ)})`,
  request: { params: fileId },
  responses: {
    200: { description: 'The file, as it was given', content: bytes },
    ...refusals(401, 403, 404, 409, 422),
    ...away,
  },
});

function shown({ fileId: id, applicationId: application, ended, ...file }: FileView, language: Language) {
  const { slot, state, name, mediaType, bytes: size, receivedBytes, sha256, createdAt, keptAt } = file;
  return {
    id,
    application,
    slot,
    state,
    name,
    mediaType,
    bytes: size,
    receivedBytes,
    sha256,
    createdAt,
    keptAt,
    ended: ended && { at: ended.at, code: ended.code, text: ended.text[language] },
  };
}

/** A file in the language of the caller, with how much of it is there. */
function answer(context: Context, file: FileView) {
  const language = languageOf(context);
  context.header('content-language', language);
  context.header('upload-offset', String(file.receivedBytes));
  return shown(file, language);
}

/** The bytes of a request. Where it is refused before its end, the rest is left to the server, so that it can answer. */
async function* bytesOf({ req }: Context): AsyncGenerator<Uint8Array> {
  if (req.raw.body === null) return;
  yield* (req.raw.body as unknown as ReadableStream<Uint8Array>).values({ preventCancel: true });
}

/** What gives files to applications, and reads them. */
export function fileRoutes(api: OpenAPIHono, office: FilesOffice): void {
  const { accounts } = office;

  api.openapi(beginRoute, async (context) => {
    const { application } = context.req.valid('param');
    const { reached, by } = await accessToApplication(accounts, context, OWN, application);
    const files = expectFiles(office);
    const { slot, ...said } = context.req.valid('json');
    const owner = { candidateId: reached.candidateId, applicationId: application, slot };
    const { file, repeated } = await files.createUpload(owner, { id: keyOf(context), ...said }, by);
    if (repeated) {
      context.header('idempotency-replayed', 'true');
      auditAbout({ subject: `file/${file.fileId}`, details: { repeated: true } });
    }
    context.header('location', `/api/v1/applications/${application}/files/${file.fileId}`);
    return context.json(answer(context, file), 201);
  });

  api.openapi(appendRoute, async (context) => {
    const { files, ref, by } = await accessToFile(office, context, OWN, context.req.valid('param'));
    if (!isBytes(context.req.header('content-type'))) throw filesRefused('file.not-bytes');
    const offset = context.req.valid('header')['upload-offset'];
    const taken = await files.append(ref, { offset, body: bytesOf(context) }, by).catch((error: unknown) => {
      throw error instanceof SendingBroke ? filesRefused('file.broken-off') : error;
    });
    const ended = taken.refused?.ended;
    if (ended) throw new RequestError(ended.code, 422, ended.text);
    context.header('upload-offset', String(taken.receivedBytes));
    return context.body(null, 204);
  });

  api.openapi(completeRoute, async (context) => {
    const { files, ref, by } = await accessToFile(office, context, OWN, context.req.valid('param'));
    return context.json(answer(context, await files.complete(ref, by)), 200);
  });

  api.openapi(removeRoute, async (context) => {
    const { files, ref, by } = await accessToFile(office, context, OWN, context.req.valid('param'));
    return context.json(answer(context, await files.remove(ref, 'before-submission', by)), 200);
  });

  api.openapi(listRoute, async (context) => {
    const { application } = context.req.valid('param');
    const { reached } = await accessToApplication(accounts, context, READ, application);
    const { cursor, limit } = context.req.valid('query');
    const list = `files/${application}`;
    const [after = null] = placeOf(cursor, list, z.tuple([z.uuid()])) ?? [];
    const all = await expectFiles(office).list(reached);
    const rest = all.slice(after === null ? 0 : all.findIndex((file) => file.fileId === after) + 1);
    const found = page(rest.slice(0, limit + 1), limit, list, (last) => [last.fileId]);
    const language = languageOf(context);
    context.header('content-language', language);
    return context.json({ items: found.items.map((file) => shown(file, language)), next: found.next }, 200);
  });

  api.openapi(lookRoute, async (context) => {
    const { file } = await accessToFile(office, context, READ, context.req.valid('param'));
    return context.json(answer(context, file), 200);
  });

  api.openapi(readRoute, async (context) => {
    const { files, ref, by } = await accessToFile(office, context, READ, context.req.valid('param'));
    const { name, mediaType, bytes: size, content } = await files.read(ref, by);
    context.header('content-disposition', asAttachment(name));
    context.header('content-security-policy', FILE_POLICY);
    context.header('x-content-type-options', 'nosniff');
    context.header('cache-control', 'no-store');
    context.header('content-length', String(size));
    context.header('content-type', mediaType);
    // Nothing is read before somebody takes it: of a HEAD nobody does.
    return context.body(ReadableStream.from(content) as unknown as globalThis.ReadableStream, 200);
  });
}
