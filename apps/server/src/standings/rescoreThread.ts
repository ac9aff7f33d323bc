/** A thread of `assessPool` for standings that are scored again. */
import { workerData } from 'node:worker_threads';
import { answer } from '../parallel/answer.ts';
import type { AssessTask } from './assessed.ts';
import { rescoreBatches } from './rescoreBatch.ts';

answer(rescoreBatches(workerData as AssessTask));
