import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const PAGE = 'docs/security/asvs.md';
const page = readFileSync(resolve(root, PAGE), 'utf8');

/** The requirements of levels 1 and 2 of OWASP ASVS 5.0.0, by section; * for those of level 1. From its published list. */
const REQUIREMENTS = `
1.1 1 2; 1.2 1* 2* 3* 4* 5* 6 7 8 9; 1.3 1* 2* 3 4 5 6 7 8 9 10 11; 1.4 1 2 3; 1.5 1* 2;
2.1 1* 2 3; 2.2 1* 2* 3; 2.3 1* 2 3 4; 2.4 1;
3.2 1* 2*; 3.3 1* 2 3 4; 3.4 1* 2* 3 4 5 6; 3.5 1* 2* 3* 4 5; 3.7 1 2;
4.1 1* 2 3; 4.2 1; 4.3 1 2; 4.4 1* 2 3 4;
5.1 1; 5.2 1* 2* 3; 5.3 1* 2*; 5.4 1 2 3;
6.1 1* 2 3; 6.2 1* 2* 3* 4* 5* 6* 7* 8* 9 10 11 12; 6.3 1* 2* 3 4; 6.4 1* 2* 3 4; 6.5 1 2 3 4 5; 6.6 1 2 3; 6.8 1 2 3 4;
7.1 1 2 3; 7.2 1* 2* 3* 4*; 7.3 1 2; 7.4 1* 2* 3 4 5; 7.5 1 2; 7.6 1 2;
8.1 1* 2; 8.2 1* 2* 3; 8.3 1*; 8.4 1;
9.1 1* 2* 3*; 9.2 1* 2 3 4;
10.1 1 2; 10.2 1 2; 10.3 1 2 3 4; 10.4 1* 2* 3* 4* 5* 6 7 8 9 10 11; 10.5 1 2 3 4 5; 10.6 1 2; 10.7 1 2 3;
11.1 1 2; 11.2 1 2 3; 11.3 1* 2* 3; 11.4 1* 2 3 4; 11.5 1; 11.6 1;
12.1 1* 2 3; 12.2 1* 2*; 12.3 1 2 3 4;
13.1 1; 13.2 1 2 3 4 5; 13.3 1 2; 13.4 1* 2 3 4 5;
14.1 1 2; 14.2 1* 2 3 4; 14.3 1* 2 3;
15.1 1* 2 3; 15.2 1* 2 3; 15.3 1* 2 3 4 5 6 7;
16.1 1; 16.2 1 2 3 4 5; 16.3 1 2 3 4; 16.4 1 2 3; 16.5 1 2 3;
17.1 1; 17.2 1 2 3 4; 17.3 1 2`;

const wanted = REQUIREMENTS.split(';').flatMap((line) => {
  const [section, ...numbers] = line.trim().split(' ');
  return numbers.map((number) => `${section}.${number.replace('*', '')} L${number.endsWith('*') ? 1 : 2}`);
});

const rows = [...page.matchAll(/^\| (\d+\.\d+\.\d+) \| (\d) \| (.*?) \| (.*?) \| (.*?) \|$/gm)].map(
  ([, id = '', level = '', what = '', how = '', evidence = '']) => ({ id, level, what, how, evidence }),
);

describe('the page on ASVS', () => {
  it('has every requirement of levels 1 and 2 once, in order', () => {
    expect(wanted).toHaveLength(253);
    expect(wanted.filter((one) => one.endsWith('L1'))).toHaveLength(70);
    expect(rows.map(({ id, level }) => `${id} L${level}`)).toEqual(wanted);
  });

  it('leaves nothing blank', () => {
    for (const { id, what, how, evidence } of rows) {
      expect(['test', 'note', 'deploy', 'n/a'], id).toContain(how);
      expect(what.length, id).toBeGreaterThan(3);
      expect(evidence.length, id).toBeGreaterThan(3);
      // What is held by a test names it.
      if (how === 'test') expect(evidence, id).toMatch(/`\S+\.test\.ts`|packages\/law\/test\/facts/);
    }
  });
});

describe.each([PAGE, 'docs/security/threat-model.md', 'docs/deploy.md', 'docs/webhooks.md'])('%s', (file) => {
  const text = readFileSync(resolve(root, file), 'utf8');

  it('names files that are there', () => {
    const named = [...text.matchAll(/`((?:apps|packages|data|docs|scripts|bench)\/[\w./-]+)`/g)].map(
      ([, path = '']) => path,
    );
    for (const path of named) expect(existsSync(resolve(root, path)), path).toBe(true);
    if (file === PAGE) expect(named.length).toBeGreaterThan(100);
  });

  it('links to pages that are there', () => {
    for (const [, link = ''] of text.matchAll(/\]\((?!https?:)([^)#]+)/g)) {
      expect(existsSync(resolve(root, dirname(file), link)), link).toBe(true);
    }
  });
});
