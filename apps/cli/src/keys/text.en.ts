/** English words of keys. `text.fr.ts` must have the same shape or it does not compile. */
export const en = {
  progress: 'Encrypting',
  writes: (fields: string) => `writes and reads (${fields} fields)`,
  reads: (fields: string) => `reads (${fields} fields)`,
  plain: (fields: string) =>
    `${fields} fields are not encrypted yet. Run "openentry keys rewrap", or start the server.`,
  unreadable: (fields: string) =>
    `${fields} fields are encrypted with a key that is not in the file, and cannot be read. Bring the key back from where it is kept safe.`,
  file: (file: string) => `The keys are in ${file}.`,
  rotated: (id: string, fields: string) =>
    `Key ${id} writes from now on; ${fields} fields were encrypted with it.`,
  keep: (file: string) =>
    `Copy ${file} to where it is kept safe: without it, names and addresses cannot be read again.`,
  rewrapped: (fields: string) => `Fields encrypted with the key that writes: ${fields}.`,
  dropped: (id: string) => `Key ${id} is gone. What a backup has encrypted with it needs it still.`,
};

export type KeysText = typeof en;
