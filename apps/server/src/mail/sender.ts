/** The sender, as mail shows it. */
export interface Sender {
  readonly name: string;
  readonly address: string;
}
