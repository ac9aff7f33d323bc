/** A thread of `freezePool`. */
import { workerData } from 'node:worker_threads';
import { answer } from '../parallel/answer.ts';
import type { FreezeTask } from './freeze.ts';
import { freezeBatches } from './freezeBatch.ts';

answer(freezeBatches(workerData as FreezeTask));
