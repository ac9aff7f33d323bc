import type { Ground, Lack } from '@openentry/cases';

export type GroundWords = Readonly<Record<Ground, string>>;
export type LackWords = Readonly<Record<Lack['code'], string>>;
