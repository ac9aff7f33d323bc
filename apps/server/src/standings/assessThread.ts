/** A thread of `assessPool`. */
import { workerData } from 'node:worker_threads';
import { answer } from '../parallel/answer.ts';
import { assessBatches } from './assessBatch.ts';
import type { AssessTask } from './assessed.ts';

answer(assessBatches(workerData as AssessTask));
