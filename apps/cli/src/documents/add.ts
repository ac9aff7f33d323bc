import { type Command, Option } from 'commander';
import { jsonOption, onOption, reformOption, type Shell } from '../help/shell.ts';
import type { DocumentsOptions } from './command.ts';

export function addDocuments(program: Command, shell: Shell): void {
  const { context, help } = shell;
  program
    .command('documents')
    .description(help.documents.about)
    .argument('<facts>', help.facts)
    .addOption(onOption(shell))
    .addOption(reformOption(shell))
    .addOption(
      new Option('--program <program>', help.documents.program)
        .choices(['cec', 'fsw', 'fst', 'pnp'])
        .makeOptionMandatory(),
    )
    .addOption(jsonOption(shell))
    .action(async (facts: string, options: DocumentsOptions) => {
      const { documentsCommand } = await import('./command.ts');
      await documentsCommand(context, facts, options);
    });
}
