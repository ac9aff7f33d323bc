export {
  addressOf,
  type Client,
  type ClientOptions,
  createClient,
  type Got,
  type Operation,
  type Sent,
} from './client.ts';
export type { Operations, ProblemCode, Schemas } from './contract.ts';
export { ApiProblem, type FieldProblem, NoAnswer } from './problem.ts';
