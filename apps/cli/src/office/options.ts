import { type Command, InvalidArgumentError, Option } from 'commander';
import { jsonOption, type Shell } from '../help/shell.ts';
import { dataOption } from '../start/add.ts';

/** What every command on a pool may be given. */
export interface WorkOptions {
  readonly json?: boolean;
  readonly data?: string;
  readonly pool?: number;
}

/** What commands are given that do something in somebody's name. */
export interface ActOptions extends WorkOptions {
  readonly as: string;
  readonly id?: string;
  readonly at?: string;
}

/** A parser of whole numbers, for options. */
export const whole =
  (problem: string, lowest = 0) =>
  (given: string): number => {
    const value = Number(given);
    if (!/^\d+$/.test(given) || !Number.isSafeInteger(value) || value < lowest) {
      throw new InvalidArgumentError(problem);
    }
    return value;
  };

const poolOption = ({ help }: Shell): Option =>
  new Option('--pool <id>', help.work.pool).argParser(whole(help.work.badNumber, 1));

export const asOption = ({ help }: Shell): Option =>
  new Option('--as <account>', help.work.as).makeOptionMandatory();

/** Who acts on the pools themselves; administrators where nobody is named. */
export const asAdministratorOption = ({ help }: Shell): Option =>
  new Option('--as <account>', help.work.asAdministrator);

export const idOption = ({ help }: Shell): Option => new Option('--id <uuid>', help.work.id);

export const atOption = ({ help }: Shell): Option => new Option('--at <instant>', help.work.at);

export const threadsOption = ({ help }: Shell): Option =>
  new Option('--threads <count>', help.work.threads).argParser(whole(help.work.badNumber, 1));

/** Adds what every command on a pool takes, after what it takes of its own. */
export function workOptions(
  command: Command,
  shell: Shell,
  { pool = true }: { readonly pool?: boolean } = {},
): Command {
  if (pool) command.addOption(poolOption(shell));
  return command.addOption(jsonOption(shell)).addOption(dataOption(shell));
}

/** Adds what every command takes that does something in somebody's name. */
export function actOptions(
  command: Command,
  shell: Shell,
  { pool = true }: { readonly pool?: boolean } = {},
): Command {
  command.addOption(asOption(shell)).addOption(atOption(shell)).addOption(idOption(shell));
  return workOptions(command, shell, { pool });
}
