import manifest from '../package.json' with { type: 'json' };

/** The version of the engine, recorded with everything it computes. */
export const ENGINE = `openentry/${manifest.version}`;
