import type { Command } from 'commander';
import { jsonOption, onTodayOption, reformOption, type Shell } from '../help/shell.ts';
import type { ClbOptions } from './command.ts';

export function addClb(program: Command, shell: Shell): void {
  const { context, help } = shell;
  const text = help.clb;
  program
    .command('clb')
    .description(text.about)
    .usage('[options] <test> <L> <R> <W> <S>')
    .argument('<test>', text.test)
    .argument('<listening>', text.listening)
    .argument('<reading>', text.reading)
    .argument('<writing>', text.writing)
    .argument('<speaking>', text.speaking)
    .addOption(onTodayOption(shell))
    .addOption(reformOption(shell))
    .addOption(jsonOption(shell))
    .action(
      async (
        test: string,
        listening: string,
        reading: string,
        writing: string,
        speaking: string,
        options: ClbOptions,
      ) => {
        const { clbCommand } = await import('./command.ts');
        await clbCommand(context, test, { listening, reading, writing, speaking }, options);
      },
    );
}
