import type { Command } from 'commander';
import { jsonOption, type Shell } from '../help/shell.ts';
import { dataOption } from '../start/add.ts';
import type { DoctorOptions } from './command.ts';

export function addDoctor(program: Command, shell: Shell): void {
  const { context, help } = shell;
  program
    .command('doctor')
    .description(help.doctor.about)
    .addOption(jsonOption(shell))
    .addOption(dataOption(shell))
    .action(async (options: DoctorOptions) => {
      const { doctorCommand } = await import('./command.ts');
      await doctorCommand(context, options);
    });
}
