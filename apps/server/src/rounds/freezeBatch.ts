import { hash } from 'node:crypto';
import { amendmentOf, type Facts, rulesetOn } from '@openentry/law';
import { compileScorer, evaluatePerson, personText } from '@openentry/pool';
import { RowReader } from '../database/binaryCopy.ts';
import type { BatchWork } from '../parallel/answer.ts';
import { programBits } from '../standings/columns.ts';
import { naming } from '../store/known.ts';
import { type FreezeTask, type FrozenBatch, HASH_BYTES, INVITED_UNDER } from './freeze.ts';

function emptyBatch(length: number): FrozenBatch {
  return {
    candidateId: new Float64Array(length),
    profileId: new Float64Array(length),
    receivedAt: new Float64Array(length),
    crs: new Int16Array(length),
    core: new Int16Array(length),
    spouse: new Int16Array(length),
    transferability: new Int16Array(length),
    additional: new Int16Array(length),
    eligible: new Uint8Array(length),
    group: new Uint8Array(length),
    program: new Uint8Array(length),
    version: new Int32Array(length),
    lines: new Uint8Array(length * HASH_BYTES),
  };
}

/** Evaluates people for a round, a batch of rows at a time. */
export function freezeBatches({ instruction, reforms }: FreezeTask): BatchWork<FrozenBatch> {
  const law = rulesetOn(
    instruction.day,
    reforms.map((reform) => amendmentOf(reform)),
  );
  const scorer = compileScorer(law);
  return (bytes, rows) => {
    const batch = emptyBatch(rows);
    const reader = new RowReader(bytes);
    for (let row = 0; reader.next(); row++) {
      const candidateId = reader.bigint();
      const profileId = reader.bigint();
      const version = reader.integer();
      const receivedAt = reader.instant();
      const facts = JSON.parse(reader.text()) as Facts;
      const found = naming(candidateId, law, () => evaluatePerson(facts, law, instruction, scorer));
      batch.candidateId[row] = candidateId;
      batch.profileId[row] = profileId;
      batch.receivedAt[row] = receivedAt;
      batch.version[row] = version;
      batch.crs[row] = found.total;
      batch.core[row] = found.core;
      batch.spouse[row] = found.spouse;
      batch.transferability[row] = found.transferability;
      batch.additional[row] = found.additional;
      batch.eligible[row] = programBits(found.programs);
      batch.group[row] = found.inGroup ? 1 : 0;
      batch.program[row] = INVITED_UNDER.indexOf(found.program);
      const line = personText({ profileId, candidateId, receivedAt, facts });
      batch.lines.set(hash('sha256', line, 'buffer'), row * HASH_BYTES);
    }
    return { result: batch, transfer: Object.values(batch).map((column) => column.buffer as ArrayBuffer) };
  };
}
