import { expect, it } from 'vitest';
import { fileMegabyte } from '../../src/documents/policies.ts';
import { FILE_KINDS, filesTaken, plainDate, readAmendment, rulesetOn } from '../../src/index.ts';
import { withChoice } from '../../src/ruleset.ts';

const DAY = plainDate('2026-08-24');

it('an application takes five kinds of files of up to 4 MB, one for each document (law/lifecycle.md, s. 2)', () => {
  expect(filesTaken(rulesetOn(DAY))).toEqual({ kinds: FILE_KINDS, mostBytes: 4_194_304, perPlace: 1 });
});

it('what a megabyte is, is a contested point: the other answer makes the largest file smaller', () => {
  expect(filesTaken(withChoice(rulesetOn(DAY), fileMegabyte, 'decimal')).mostBytes).toBe(4_000_000);
});

it('an amendment can say otherwise by data alone', () => {
  const read = readAmendment({
    schema: 'amendment/1',
    id: 'files-2027',
    title: { en: 'Larger files', fr: 'Fichiers plus volumineux' },
    inForce: '2027-01-01',
    values: { 'documents.files': { kinds: ['pdf'], megabytes: 10, perPlace: 2 } },
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const law = rulesetOn(plainDate('2027-01-02'), [read.value]);
  expect(filesTaken(law)).toEqual({ kinds: ['pdf'], mostBytes: 10_485_760, perPlace: 2 });
});
