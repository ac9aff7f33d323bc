import fc from 'fast-check';
import type { Contract, Schema } from './contract.ts';
import type { Random } from './random.ts';

/** Texts that have broken something somewhere. */
const NASTY = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udc00',
  'a\udfff\ud83dz',
  '\u202e‮',
  'ﷺ'.repeat(50),
  "' OR 1=1 --",
  '"; DROP TABLE accounts; --',
  '$1',
  '%',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  '-1',
  '0',
  'NaN',
  'null',
  '1e309',
  '9'.repeat(40),
  'x'.repeat(5000),
  '0000-00-00',
  '0001-01-01',
  '0099-12-31T23:59:59Z',
  '1582-10-10',
  '1899-12-31',
  '2024-02-30',
  '2024-13-01T25:61:61Z',
  '+275760-09-13',
  'ＡＢＣ',
  '🇨🇦',
  '\r\nset-cookie: a=b',
];
const ODD: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  -0,
  1.5,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  1e308,
  [],
  {},
  [[]],
  [null],
  { length: -1 },
];
const DEEPEST = 6;

/** What was seen in answers and may be sent back, by its name. */
export class Seen {
  readonly #values = new Map<string, unknown[]>();

  note(name: string, value: unknown): void {
    const known = this.#values.get(name) ?? [];
    if (known.includes(value)) return;
    known.push(value);
    if (known.length > 40) known.shift();
    this.#values.set(name, known);
  }

  /** Everything in an answer that has a name. */
  noteAll(value: unknown, name = ''): void {
    if (Array.isArray(value)) for (const one of value.slice(0, 20)) this.noteAll(one, name);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, one] of Object.entries(value)) this.noteAll(one, key);
    } else if (name !== '' && (typeof value === 'string' ? value.length < 400 : typeof value === 'number')) {
      this.note(name, value);
    }
  }

  some(name: string, random: Random): unknown {
    const known = this.#values.get(name) ?? [];
    return known.length === 0 ? undefined : random.pick(known);
  }
}

/** Makes values that fit a schema, and values that do not. */
export class Values {
  readonly #contract: Contract;
  readonly #random: Random;
  readonly #seen: Seen;

  constructor(contract: Contract, random: Random, seen: Seen) {
    this.#contract = contract;
    this.#random = random;
    this.#seen = seen;
  }

  /** A value that fits, as far as the schema says. */
  fitting(given: Schema, name = '', depth = 0): unknown {
    const random = this.#random;
    const schema = this.#contract.resolve(given);
    if (schema.const !== undefined) return schema.const;
    if (schema.enum !== undefined) return random.pick(schema.enum);
    // What is given whole is a thing that could be.
    const whole = this.#seen.some(name, random);
    if (typeof whole === 'object' && random.chance(0.7)) return whole;
    const choice = schema.anyOf ?? schema.oneOf;
    if (choice !== undefined) return this.fitting(random.pick(choice), name, depth + 1);
    if (schema.allOf !== undefined) {
      return Object.assign({}, ...schema.allOf.map((part) => this.fitting(part, name, depth + 1)));
    }
    const seen = this.#seen.some(name, random);
    const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
    const type = types.length === 0 ? this.#guess(schema) : random.pick(types);
    if (seen !== undefined && typeof seen === (type === 'integer' ? 'number' : type) && random.chance(0.6))
      return seen;
    if (schema.example !== undefined && random.chance(0.3)) return schema.example;
    switch (type) {
      case 'null':
        return null;
      case 'boolean':
        return random.chance(0.5);
      case 'integer':
      case 'number':
        return this.#number(schema, type === 'integer');
      case 'string':
        return this.#string(schema);
      case 'array':
        return this.#array(schema, name, depth);
      case 'object':
        return this.#object(schema, depth);
      default:
        return random.pick([...ODD, 'text', 7]);
    }
  }

  #guess(schema: Schema): string {
    if (schema.properties !== undefined || schema.additionalProperties !== undefined) return 'object';
    return schema.items === undefined ? 'any' : 'array';
  }

  #number(
    { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf }: Schema,
    whole: boolean,
  ): number {
    const low = minimum ?? (exclusiveMinimum === undefined ? -5 : exclusiveMinimum + (whole ? 1 : 0.01));
    const high =
      maximum ?? (exclusiveMaximum === undefined ? low + 2000 : exclusiveMaximum - (whole ? 1 : 0.01));
    // Edges are where mistakes are.
    if (this.#random.chance(0.2)) return this.#random.pick([low, high]);
    const value = low + this.#random.next() * (Math.min(high, low + 10_000) - low);
    if (multipleOf !== undefined) return Math.round(value / multipleOf) * multipleOf;
    return whole ? Math.round(value) : value;
  }

  #string({ format, pattern, minLength = 0, maxLength = 30 }: Schema): string {
    const random = this.#random;
    const two = (below: number): string => String(1 + random.below(below)).padStart(2, '0');
    // Now and then long ago: such a day is one, and some calendars know nothing of it.
    const year = (first: number, count: number): string =>
      String(random.chance(0.1) ? 1 + random.below(1899) : first + random.below(count)).padStart(4, '0');
    switch (format) {
      case 'uuid':
        return random.uuid();
      case 'email':
        return `fuzz${random.below(5)}@example.ca`;
      case 'date':
        return `${year(1960, 70)}-${two(12)}-${two(28)}`;
      case 'date-time':
        return `${year(2015, 12)}-${two(12)}-${two(28)}T${two(23)}:${two(59)}:${two(59)}Z`;
      case 'uri':
        return 'https://example.com/hook';
      case 'password':
        return random.pick(['correct horse battery staple', random.text(20)]);
    }
    if (pattern !== undefined) {
      const [made] = fc.sample(fc.stringMatching(new RegExp(pattern)), {
        seed: random.below(2 ** 31),
        numRuns: 1,
      });
      if (made !== undefined) return made;
    }
    const length = minLength + random.below(Math.max(1, Math.min(maxLength, minLength + 30) - minLength + 1));
    return random.chance(0.1) ? 'é'.repeat(length) : random.text(length);
  }

  #array({ items, prefixItems, minItems = 0, maxItems = 4 }: Schema, name: string, depth: number): unknown[] {
    if (prefixItems !== undefined) return prefixItems.map((item) => this.fitting(item, name, depth + 1));
    const most = Math.max(minItems, Math.min(maxItems, depth > DEEPEST ? minItems : minItems + 3));
    const count = minItems + this.#random.below(most - minItems + 1);
    const schema = typeof items === 'object' ? items : {};
    return Array.from({ length: count }, () => this.fitting(schema, name, depth + 1));
  }

  #object(schema: Schema, depth: number): object {
    const { properties = {}, required = [], additionalProperties, propertyNames } = schema;
    const made: Record<string, unknown> = {};
    for (const [name, property] of Object.entries(properties)) {
      const wanted = required.includes(name) || (depth <= DEEPEST && this.#random.chance(0.6));
      if (wanted) made[name] = this.fitting(property, name, depth + 1);
    }
    if (typeof additionalProperties === 'object') {
      const count = this.#random.below(3);
      for (let i = 0; i < count; i++) {
        const name = String(this.fitting(propertyNames ?? { type: 'string' }, '', depth + 1));
        made[name] = this.fitting(additionalProperties, name, depth + 1);
      }
    }
    return made;
  }

  /** A value that most likely does not fit: somewhere within it something is another. */
  corrupted(value: unknown): unknown {
    const random = this.#random;
    if (random.chance(0.15)) return random.pick<unknown>([...ODD, ...NASTY]);
    if (Array.isArray(value)) {
      const copy: unknown[] = [...value];
      if (copy.length === 0 || random.chance(0.3))
        return [...copy, ...copy, random.pick<unknown>([...ODD, ...NASTY])];
      const at = random.below(copy.length);
      copy[at] = this.corrupted(copy[at]);
      return copy;
    }
    if (typeof value === 'object' && value !== null) {
      const copy: Record<string, unknown> = { ...value };
      const names = Object.keys(copy);
      if (names.length === 0 || random.chance(0.2)) {
        copy[random.pick(['extra', '__proto__', 'constructor', '', 'toString'])] = random.pick(ODD);
        return copy;
      }
      const name = random.pick(names);
      if (random.chance(0.25)) delete copy[name];
      else copy[name] = this.corrupted(copy[name]);
      return copy;
    }
    return random.pick<unknown>([...ODD, ...NASTY]);
  }

  nasty(): string {
    return this.#random.pick(NASTY);
  }
}
