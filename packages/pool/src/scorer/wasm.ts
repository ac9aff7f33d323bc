/**
 * The few instructions of WebAssembly that the scorer of a pool needs. A typed array checks its bounds at every
 * look-up; memory of a module does not, which makes that loop twice as fast. Expressions are bytes of a stack machine.
 */
export type Code = readonly number[];

interface Api {
  readonly Memory: new (size: { initial: number }) => Memory;
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: { readonly run: unknown } };
}
/** Memory of a module; grows never, so that views of it stay valid. */
export interface Memory {
  readonly buffer: ArrayBuffer;
}

// The type library of TypeScript has WebAssembly only for browsers.
const { WebAssembly } = globalThis as unknown as { WebAssembly: Api };

export const PAGE = 0x10000;
const I32 = 0x7f;
const EMPTY = 0x40;
const LOOP = 0x03;
const BRANCH_IF = 0x0d;
const END = 0x0b;
const HEADER: Code = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];

export function memoryOf(bytes: number): Memory {
  return new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
}

/** A whole number in as few bytes as it needs (LEB128). */
function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  return [...bytes, rest];
}

function signed(value: number): number[] {
  const bytes: number[] = [];
  let rest = value | 0;
  while (rest < -0x40 || rest > 0x3f) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>= 7;
  }
  return [...bytes, rest & 0x7f];
}

const operator =
  (opcode: number) =>
  (a: Code, b: Code): Code => [...a, ...b, opcode];

export const add = operator(0x6a);
export const and = operator(0x71);
export const shiftRight = operator(0x76);
const below = operator(0x49);

export const constant = (value: number): Code => [0x41, ...signed(value)];
export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number, value: Code): Code => [...value, 0x21, ...unsigned(local)];
/** The 16 or 32 bits at an address and a fixed offset. */
export const load16 = (address: Code, offset: number): Code => [...address, 0x2f, 1, ...unsigned(offset)];
export const load32 = (address: Code, offset: number): Code => [...address, 0x28, 2, ...unsigned(offset)];
export const store16 = (address: Code, offset: number, value: Code): Code => [
  ...address,
  ...value,
  0x3b,
  1,
  ...unsigned(offset),
];
/** The lower of two locals, without a branch. */
export const lower = (a: number, b: number): Code => [...get(a), ...get(b), ...below(get(a), get(b)), 0x1b];
/** Repeats the body until `local`, which the body raises, has reached `end`. */
export const repeat = (body: Code, local: number, end: number): Code => [
  LOOP,
  EMPTY,
  ...body,
  ...below(get(local), get(end)),
  BRANCH_IF,
  0,
  END,
];

/** A module with one function of `parameters` numbers and `locals` more, over a memory that it is given. */
export function moduleOf(parameters: number, locals: number, body: Code): object {
  const section = (id: number, content: Code): Code => [id, ...unsigned(content.length), ...content];
  const text = (word: string): Code => [word.length, ...new TextEncoder().encode(word)];
  const code = [1, ...unsigned(locals), I32, ...body, END];
  const bytes = [
    ...HEADER,
    ...section(1, [1, 0x60, parameters, ...Array.from({ length: parameters }, () => I32), 0]),
    ...section(2, [1, ...text('pool'), ...text('memory'), 2, 0, 1]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...text('run'), 0, 0]),
    ...section(10, [1, ...unsigned(code.length), ...code]),
  ];
  return new WebAssembly.Module(Uint8Array.from(bytes));
}

/** The function of a module over this memory. */
export function functionOf(module: object, memory: Memory): (...numbers: number[]) => void {
  const { run } = new WebAssembly.Instance(module, { pool: { memory } }).exports;
  if (typeof run !== 'function') throw new TypeError('The module exports no function');
  return (...numbers) => run(...numbers);
}
