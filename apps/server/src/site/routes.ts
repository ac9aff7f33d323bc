import type { Context } from 'hono';
import { Hono } from 'hono';
import type { SiteFile } from './files.ts';

const PAGE = '/index.html';
/** Addresses of pages: the site decides what each shows. */
const PAGES = /^\/(en|fr)?(\/.*)?$/;

/** Serves the built site; every page address gets the same document. */
export function siteRoutes(files: ReadonlyMap<string, SiteFile>): Hono {
  const site = new Hono();
  site.on(['GET', 'HEAD'], '*', (context) => {
    const { path } = context.req;
    const file = files.get(path);
    if (file && path !== PAGE) return send(context, file, 200);
    const page = files.get(PAGE);
    if (!page) return context.text('The site was not built. Run: npm run build:web', 503);
    return send(context, page, PAGES.test(path) ? 200 : 404);
  });
  return site;
}

function send(context: Context, file: SiteFile, status: 200 | 404): Response {
  const headers: Record<string, string> = {
    'content-type': file.type,
    etag: file.etag,
    'cache-control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'Accept-Encoding',
  };
  if (context.req.header('if-none-match') === file.etag) return context.body(null, 304, headers);
  const zipped = file.gzip !== null && /\bgzip\b/.test(context.req.header('accept-encoding') ?? '');
  if (zipped) headers['content-encoding'] = 'gzip';
  return context.body(new Uint8Array(zipped && file.gzip ? file.gzip : file.body), status, headers);
}
