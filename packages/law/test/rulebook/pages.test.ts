import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { enacted } from '../../src/amendments/enacted.ts';
import { categoryVersions } from '../../src/categories/categories.ts';
import { coverage } from '../../src/coverage/coverage.ts';
import { instruments } from '../../src/instruments/instruments.ts';
import { parameters } from '../../src/parameters/registry.ts';
import { policies } from '../../src/policies/registry.ts';
import { lawPages } from '../../src/rulebook/pages/lawPages.ts';
import { above } from '../support/above.ts';

const FOLDER = above('docs', 'law');
const pages = new Map(lawPages().map(({ path, content }) => [path, content]));
const all = [...pages.values()].join('\n');

test('docs/law is what the code writes; npm run docs:law writes it', () => {
  expect(readdirSync(FOLDER).sort()).toEqual([...pages.keys()].sort());
  for (const [path, content] of pages) {
    const committed = readFileSync(join(FOLDER, path), 'utf8');
    expect(committed === content, `docs/law/${path} differs from the code: npm run docs:law`).toBe(true);
  }
});

test('every value, instrument, category, policy and gap has its place', () => {
  const anchors = [...pages].flatMap(([path, content]) =>
    [...content.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => `${path}#${id}`),
  );
  const expected = [
    ...[...Object.keys(instruments), ...enacted.map(({ id }) => id)].map((id) => `instruments.md#${id}`),
    ...enacted.flatMap(({ factors }) => factors.map(({ factor }) => `crs.md#${factor.code}`)),
    ...categoryVersions.map(({ id }) => `categories.md#${id}`),
    ...policies.map(({ id }) => `policies.md#${id}`),
    ...coverage().gaps.map(({ id }) => `coverage.md#${id}`),
  ];
  const ids = parameters.map(({ parameter }) => parameter.id);
  const values = anchors.filter((anchor) => ids.includes(anchor.replace(/^.*#/, '')));
  expect(values.map((anchor) => anchor.replace(/^.*#/, '')).sort()).toEqual(ids.toSorted());
  expect(anchors.toSorted()).toEqual([...expected, ...values].sort());
});

test('every link leads somewhere', () => {
  const links = [...all.matchAll(/\]\(([^)#]+)(?:#([^)]+))?\)/g)];
  expect(links.length).toBeGreaterThan(200);
  for (const [, path = '', id] of links) {
    expect(pages.has(path), path).toBe(true);
    if (id) expect(pages.get(path)).toContain(`<a id="${id}"></a>`);
  }
});

test('every table has as many cells in each row as in its head', () => {
  for (const [path, content] of pages) {
    let width = 0;
    for (const line of content.split('\n')) {
      if (!line.startsWith('|')) width = 0;
      else {
        const cells = line.replaceAll('\\|', '').split('|').length;
        if (width === 0) width = cells;
        expect(cells, `${path}: ${line.slice(0, 80)}`).toBe(width);
      }
    }
  }
});

test('nothing is left without words', () => {
  for (const [path, content] of pages) expect(content, path).not.toMatch(/undefined|\[object|\bnull\b|NaN/);
});
