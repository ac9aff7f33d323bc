/** What a browser does not let a file be: a page that runs, loads or sends anything, whatever it holds. */
export const FILE_POLICY = "sandbox; default-src 'none'";

/** As RFC 5987 has it: everything but what stands for itself in UTF-8 and percent signs. */
const extended = (name: string): string =>
  encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** Content-Disposition of a file that is saved and never shown, under its name; older clients get what of it is ASCII. */
export const asAttachment = (name: string): string =>
  `attachment; filename="${name.replace(/[^\w .-]/g, '_')}"; filename*=UTF-8''${extended(name)}`;
