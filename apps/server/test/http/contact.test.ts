import { describe, expect, it } from 'vitest';
import { once } from '../access/stage.ts';
import { useStage } from '../access/stages.ts';

const on = useStage();
const NAME = 'Zoé Canary-Tremblay';

describe('how a candidate is written to', () => {
  it('is by name and language, at the address of the account, and follows that one when it changes', async () => {
    const { stage, desk } = on();
    const who = await stage.player(['candidate']);
    const set = await who.send('PUT', '/contact', { name: NAME, language: 'fr' }, once());
    expect(set.body).toEqual({ name: NAME, email: who.email, language: 'fr' });
    await who.send('PUT', '/auth/email', { email: 'moved@example.ca' });
    expect((await who.send('GET', '/contact')).body.email).toBe(who.email);
    const { token } = desk.link('moved@example.ca');
    expect((await desk.browser().send('POST', '/auth/email/confirm', { token })).status).toBe(204);
    expect((await who.send('GET', '/contact')).body).toEqual({
      name: NAME,
      email: 'moved@example.ca',
      language: 'fr',
    });
    expect((await who.send('DELETE', '/contact', undefined, once())).status).toBe(204);
    expect((await who.send('GET', '/contact')).body.code).toBe('contact.none');
  });

  it('stands on the letter, and on the list of whoever acts for them', async () => {
    const { stage } = on();
    const [who, acting] = [await stage.player(['candidate']), await stage.player(['representative'])];
    await who.send('PUT', '/contact', { name: NAME, language: 'fr' }, once());
    const made = await stage.profile(who);
    const letter = await who.send('GET', `/profiles/${made.id}/notices/${await stage.noticeOf(made)}/letter`);
    expect(letter.headers.get('content-language')).toBe('fr');
    await stage.represented(made, acting);
    expect((await acting.send('GET', '/clients')).body.items).toMatchObject([{ name: NAME }]);
  });

  it('is in no entry of the audit, and at rest only sealed', async () => {
    const { desk } = on();
    const { app } = desk.world.database;
    const kept = await app.query('SELECT * FROM audit_entries');
    expect(JSON.stringify(kept.rows)).not.toContain('Canary');
    const sealed = await app.query<{ name: Buffer }>('SELECT name FROM contacts');
    expect(sealed.rows.length).toBeGreaterThan(0);
    for (const { name } of sealed.rows) expect(name.includes('Canary')).toBe(false);
    const answers = await app.query<{ answer: Buffer }>('SELECT answer FROM idempotency_keys');
    for (const { answer } of answers.rows) expect(answer.includes('Canary')).toBe(false);
  });

  it('has a name', async () => {
    const who = await on().stage.player(['candidate']);
    for (const body of [{ language: 'fr' }, { name: ' ', language: 'fr' }, { name: NAME, language: 'de' }]) {
      expect((await who.send('PUT', '/contact', body, once())).status).toBe(422);
    }
  });

  it('is refused a character that no text is kept with, however it is written', async () => {
    const who = await on().stage.player(['candidate']);
    for (const name of ['Zo\0é', 'Zoé\ud83d', '\udc41Zoé']) {
      const refused = await who.send('PUT', '/contact', { name, language: 'fr' }, once());
      expect([refused.status, refused.body.code]).toEqual([422, 'request.characters']);
    }
    for (const name of ['Zoé \u{1f341}', 'Zo\\u0000é', 'Zo\\ud800é']) {
      expect((await who.send('PUT', '/contact', { name, language: 'fr' }, once())).body.name).toBe(name);
    }
  });

  it('has facts in which half of a pair is refused too, which the database would not take', async () => {
    const who = await on().stage.player(['candidate']);
    const jobs = [{ country: 'IN', start: '2019-01-01', end: null, hoursPerWeek: 40, employer: 'a\ud800b' }];
    const refused = await who.send('POST', '/profiles', { facts: { schema: 'facts/2', jobs } }, once());
    expect([refused.status, refused.body.code]).toEqual([422, 'request.characters']);
  });
});
