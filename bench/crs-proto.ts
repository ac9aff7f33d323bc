import { chanceOf } from '../packages/pool/src/synthesis/random.ts';
import { drawTraits } from '../packages/pool/src/synthesis/traits.ts';
import { occupationsWith } from '../packages/pool/src/synthesis/assumptions.ts';
import { calculateCrs } from './crs-baseline.ts';
import { compileScorer, blockPoints } from '../packages/pool/src/scorer/compile.ts';
import { rulesetOn, plainDate } from '@openentry/law';
const N = 1_000_000;
const chance = chanceOf('x'); const mix = occupationsWith(0.3);
let t = performance.now();
const cs = Array.from({length:N}, () => drawTraits(chance, mix).coded);
console.log('gen', performance.now()-t, process.memoryUsage().heapUsed/1e6);
let keep: any;
for (let r=0;r<6;r++){ t=performance.now(); let s=0; for (const c of cs){ keep=calculateCrs(c); s+=keep.total;} console.log('baseline ns', (performance.now()-t)*1e6/N, s/N); }
const sc = compileScorer(rulesetOn(plainDate('2025-03-25'))); const into=blockPoints();
for (let r=0;r<6;r++){ t=performance.now(); let s=0; for (const c of cs){ s+=sc(c,into).total;} console.log('scorer ns', (performance.now()-t)*1e6/N, s/N); }
