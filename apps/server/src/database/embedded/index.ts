export { EmbeddedPostgresError } from './errors.ts';
export { embeddedVersion } from './platform.ts';
export {
  type EmbeddedPostgres,
  type RoleSettings,
  type StartOptions,
  startEmbeddedPostgres,
} from './start.ts';
