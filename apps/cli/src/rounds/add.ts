import type { Command } from 'commander';
import { jsonOption, type Shell } from '../help/shell.ts';
import { dataOption, seedOption } from '../start/add.ts';
import type { ReplayOptions } from './command.ts';
import { addHistory } from './history/add.ts';
import { addVerify } from './verify/add.ts';
import { addWorkflow } from './workflow/add.ts';

export function addRounds(program: Command, shell: Shell): void {
  const { context, help } = shell;
  const rounds = program.command('rounds').description(help.rounds.about);
  addWorkflow(rounds, shell);
  rounds.commandsGroup(help.work.rounds.stages.history);
  addHistory(rounds, shell);
  addVerify(rounds, shell);
  rounds
    .command('replay')
    .description(help.rounds.replay)
    .argument('<number>', help.rounds.number)
    .addOption(jsonOption(shell))
    .addOption(seedOption(shell))
    .addOption(dataOption(shell))
    .action(async (number: string, options: ReplayOptions) => {
      const { replayCommand } = await import('./command.ts');
      await replayCommand(context, number, options);
    });
}
