import type { Command } from 'commander';
import type { Shell } from '../help/shell.ts';
import type { CallOptions } from './command.ts';

export function addCall(program: Command, { context, help }: Shell): void {
  const text = help.call;
  program
    .command('call')
    .description(text.about)
    .argument('<method>', text.method)
    .argument('<address>', text.address)
    .option('--server <url>', text.server)
    .option('--body <file>', text.body)
    .option('--if-match <etag>', text.ifMatch)
    .option('--key <uuid>', text.key)
    .addHelpText('after', `\n${text.token}`)
    .action(async (method: string, address: string, options: CallOptions) => {
      const { callCommand } = await import('./command.ts');
      await callCommand(context, method, address, options);
    });
}
