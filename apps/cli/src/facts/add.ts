import { Argument, type Command } from 'commander';
import type { Shell } from '../help/shell.ts';
import { EXAMPLES } from './examples.ts';

export function addFacts(program: Command, { help }: Shell): void {
  const text = help.factsCommand;
  const facts = program.command('facts').description(text.about);
  facts
    .command('schema')
    .description(text.schema)
    .action(async () => {
      const { schemaCommand } = await import('./schema.ts');
      schemaCommand();
    });
  facts
    .command('example')
    .description(text.example)
    .addArgument(new Argument('[name]', text.name).choices(EXAMPLES).default(EXAMPLES[0]))
    .action(async (name: string) => {
      const { exampleCommand } = await import('./examples.ts');
      await exampleCommand(name);
    });
}
