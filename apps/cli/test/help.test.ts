import { DEFAULT_SEED, ENGINE } from '@openentry/server';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { createContext } from '../src/context.ts';
import { createProgram } from '../src/program.ts';
import { SEED } from '../src/start/add.ts';
import { openentry } from './support.ts';

const programIn = (language: 'en' | 'fr'): Command => createProgram(createContext(language, {}));

function* commandsUnder(command: Command, path: readonly string[] = []): Generator<[string[], Command]> {
  yield [[...path], command];
  for (const child of command.commands) yield* commandsUnder(child, [...path, child.name()]);
}

const [english, french] = [programIn('en'), programIn('fr')].map((program) => [...commandsUnder(program)]);

describe('help', () => {
  it.each(english ?? [])('documents everything of "%s" in both languages', (path, command) => {
    const [, translated] = french?.find(([other]) => other.join(' ') === path.join(' ')) ?? [];
    expect(command.description()).toMatch(/\S/);
    expect(translated?.description()).not.toBe(command.description());
    const said = [command, translated].map((each) => each?.helpInformation() ?? '');
    for (const help of said) {
      expect(help.split('\n').filter((line) => line.length > 80)).toEqual([]);
      expect(help).toContain('--lang <language>');
    }
    for (const option of command.options) {
      const other = translated?.options.find(({ flags }) => flags === option.flags);
      expect(option.description).toMatch(/\S/);
      expect(other?.description).toMatch(/\S/);
      expect(other?.description).not.toBe(option.description);
      for (const help of said) expect(help).toContain(option.flags);
    }
    for (const [i, argument] of command.registeredArguments.entries()) {
      const other = translated?.registeredArguments[i];
      expect(argument.description).toMatch(/\S/);
      expect(other?.description).toMatch(/\S/);
      for (const help of said) expect(help).toContain(argument.name());
    }
  });

  it('has nothing left of the other language', async () => {
    const { stdout, code } = await openentry(['assess', '--help', '--lang', 'fr']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Utilisation\u00A0: openentry assess/);
    expect(stdout).not.toMatch(/Usage|Options:|default|choices|display help/);
  });

  it('names what went wrong with the command line in French', async () => {
    const all = await Promise.all(
      [
        ['asess'],
        ['doctor', '--fast'],
        ['assess', 'x'],
        ['assess', '--on', '2026-01-01'],
        ['clb', 'a', 'b', 'c', 'd', 'e', 'f'],
        ['documents', 'x', '--on', '2026-01-01', '--program', 'x'],
        ['funds', '--family', '0'],
        ['assess', 'x', '--on'],
      ].map((parameters) => openentry([...parameters, '--lang=fr'])),
    );
    expect(all.map(({ code }) => code)).toEqual(all.map(() => 2));
    expect(all.map(({ stderr }) => stderr.replaceAll('\u00A0', ' ').split('\n')[0])).toEqual([
      'erreur : commande inconnue « asess »',
      'erreur : option inconnue « --fast »',
      'erreur : l’option « --on <date> » est exigée',
      'erreur : l’argument « facts » manque',
      'erreur : trop d’arguments (6 au lieu de 5) : a, b, c, d, e, f',
      'erreur : « x » ne convient pas à l’option « --program <program> » ; au choix : cec, fsw, fst, pnp',
      'erreur : « 0 » ne convient pas à l’option « --family <people> ». Une famille est un nombre entier de personnes, de 1 à 100.',
      'erreur : il manque une valeur à l’option « --on <date> »',
    ]);
  });

  it('has the version and the seed of the engine', async () => {
    expect((await openentry(['--version'])).stdout).toBe(`${ENGINE}\n`);
    expect(SEED).toBe(DEFAULT_SEED);
  });
});

describe('a reader that stops early', () => {
  it('is no error', async () => {
    const { spawn } = await import('node:child_process');
    const { fileURLToPath } = await import('node:url');
    const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
    const child = spawn(process.execPath, [main, 'law', 'show', 'all', '--on', '2026-01-01', '--json']);
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (words: string) => (errors += words));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
  });
});
