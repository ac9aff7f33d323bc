/** The kind and token of a link that was sent by mail, which stands behind # and so never leaves the browser. */
export function linkToken(hash: string): { readonly kind: string; readonly token: string } | null {
  const [, kind = '', token = ''] = /^#(\w+)=([\w-]+)$/.exec(hash) ?? [];
  return token === '' ? null : { kind, token };
}
