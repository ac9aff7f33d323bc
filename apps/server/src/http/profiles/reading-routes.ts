import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { legalDay } from '@openentry/cases';
import { codeFacts, rulesetOn, verdictOf } from '@openentry/law';
import type { Accounts } from '../../accounts/accounts.ts';
import { json, jsonBody, refusals, SIGNED_IN } from '../accounts/bodies.ts';
import { assessmentAnswer } from '../assessments/answer.ts';
import { assessmentSchema } from '../assessments/schemas.ts';
import { leavesNoTrace, reads } from '../audit/declare.ts';
import { page, pageQuery, placeOf } from '../conventions/cursor.ts';
import { etagOf } from '../conventions/etag.ts';
import { evidenceOf } from '../conventions/evidence.ts';
import { admit, rolesFor } from '../conventions/guard.ts';
import { languageOf } from '../language.ts';
import { factsIn } from './facts.ts';
import { listProfiles } from './list.ts';
import { lookAt } from './look.ts';
import { readingOf } from './reach.ts';
import {
  factsBody,
  profileId,
  profileSchema,
  profileStatus,
  profilesSchema,
  validationSchema,
} from './schemas.ts';

const tags = ['Profiles'];
const LIST = 'profiles';

const listRoute = createRoute({
  method: 'get',
  path: '/profiles',
  ...reads('profile.list', 'profiles'),
  tags,
  security: SIGNED_IN,
  summary: `Profiles that the caller reaches, by number (${rolesFor('profile.list')})`,
  request: { query: z.object({ ...pageQuery, status: profileStatus.optional() }) },
  responses: { 200: json('Profiles', profilesSchema), ...refusals(401, 403, 422) },
});

const oneRoute = createRoute({
  method: 'get',
  path: '/profiles/{id}',
  ...reads('profile.read', 'profile/{id}'),
  tags,
  security: SIGNED_IN,
  summary: `One profile; each role sees its fields (${rolesFor('profile.read')})`,
  request: { params: profileId },
  responses: { 200: json('The profile', profileSchema), ...refusals(401, 403, 404, 422) },
});

const validateRoute = createRoute({
  method: 'post',
  path: '/profiles/validate',
  ...leavesNoTrace('Looks at the facts that are sent, and keeps nothing of them.'),
  tags,
  security: SIGNED_IN,
  summary: `What is wrong with facts, what is missing, and what the law of today makes of them; nothing is kept (${rolesFor('profile.start')})`,
  request: jsonBody(factsBody),
  responses: { 200: json('What was found', validationSchema), ...refusals(401, 403, 422) },
});

const explainRoute = createRoute({
  method: 'get',
  path: '/profiles/{id}/assessment',
  ...reads('profile.explain', 'profile/{id}'),
  tags,
  security: SIGNED_IN,
  summary: `Score and eligibility of a profile under the law of today, with every reason (${rolesFor('profile.explain')})`,
  request: { params: profileId },
  responses: { 200: json('The assessment', assessmentSchema), ...refusals(401, 403, 404, 422) },
});

/** Routes that read profiles. */
export function profileReadingRoutes(api: OpenAPIHono, accounts: Accounts): void {
  api.openapi(listRoute, async (context) => {
    const admitted = await admit(accounts, context, 'profile.list', LIST);
    const { cursor, limit, status } = context.req.valid('query');
    const [after = 0] = placeOf(cursor, LIST, z.tuple([z.int()])) ?? [];
    const asked = { status, after, limit: limit + 1, at: accounts.now() };
    const found = await listProfiles(accounts.db, admitted, asked);
    const answer = page(found, limit, LIST, ({ id }) => [id]);
    await evidenceOf(accounts, {
      by: admitted.by,
      action: 'profile.list',
      subject: LIST,
      details: { profiles: answer.items.length },
    });
    return context.json(answer, 200);
  });

  api.openapi(oneRoute, async (context) => {
    const { id } = context.req.valid('param');
    const seen = await readingOf(accounts, context, { act: 'profile.read', profileId: id }, ({ reached }) =>
      lookAt(accounts.db, reached, accounts.now()),
    );
    context.header('etag', etagOf(seen.version));
    return context.json(seen.shown as z.infer<typeof profileSchema>, 200);
  });

  api.openapi(validateRoute, async (context) => {
    await admit(accounts, context, 'profile.start', LIST);
    const language = languageOf(context);
    const now = accounts.now();
    const { facts, problems } = factsIn(context.req.valid('json').facts, now);
    const law = rulesetOn(legalDay(now));
    const verdict = facts && verdictOf(facts, law);
    const missing = facts === null ? [] : [...new Set(Object.values(codeFacts(facts, law).unknown).flat())];
    const programs = [...(verdict?.programs ?? [])];
    context.header('content-language', language);
    return context.json(
      {
        valid: facts !== null,
        errors: problems.map(({ path, pointer, code, text }) => ({
          path,
          pointer,
          code,
          message: text[language],
        })),
        missing,
        on: law.on as string,
        crs: verdict?.crs ?? null,
        programs,
        eligible: programs.length > 0,
      },
      200,
    );
  });

  api.openapi(explainRoute, async (context) => {
    const { id } = context.req.valid('param');
    const language = languageOf(context);
    const { state } = await readingOf(
      accounts,
      context,
      { act: 'profile.explain', profileId: id },
      ({ reached }) => lookAt(accounts.db, reached, accounts.now()),
    );
    context.header('content-language', language);
    const asked = { facts: state.facts, law: rulesetOn(legalDay(accounts.now())), program: null };
    return context.json(assessmentAnswer(asked, language), 200);
  });
}
