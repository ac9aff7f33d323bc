/** Per cent of the top-level declarations whose mutants are run; chosen by what they are, so that a run can be repeated. */
const SHARE = Number(process.env.OPENENTRY_MUTATION_SAMPLE ?? 100);

/** Where the sample begins, 0–99: samples that do not overlap, so that one tests what another was used to improve. */
const FROM = Number(process.env.OPENENTRY_MUTATION_FROM ?? 0);

/** FNV-1a, folded to 0–99. */
function bucket(text) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return ((hash ^ (hash >>> 16)) >>> 0) % 100;
}

const name = (node) =>
  node.id?.name ?? node.declaration?.id?.name ?? (node.declaration ?? node).declarations?.[0]?.id?.name ?? '';

/** Leaves mutants out at random: all of a declaration or none. */
const sample = {
  shouldIgnore(path) {
    if (SHARE >= 100 || path.parentPath?.isProgram() !== true) return undefined;
    const { node } = path;
    const place = (bucket(`${name(node)}/${node.end - node.start}`) + 100 - FROM) % 100;
    return place < SHARE ? undefined : 'Not in the sample';
  },
};

export const strykerPlugins = [{ kind: 'Ignore', name: 'sample', value: sample }];
