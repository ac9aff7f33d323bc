import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RequestError } from '../errors.ts';
import { clamd } from './scan/clamd.ts';
import { BUILT_IN, type Scanner } from './scan/scanner.ts';
import { folderStore } from './storage/folder.ts';
import { type S3Bucket, s3Store } from './storage/s3.ts';
import type { FileStore } from './storage/store.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
const DEFAULT_REGION = 'us-east-1';
const CLAMD_PORT = 3310;

/** `s3://key:secret@server/bucket?region=…`; `s3+http://` reaches a server on this machine without TLS. */
function bucketOf(url: string): S3Bucket {
  if (!URL.canParse(url)) throw filesUrl();
  const { protocol, host, hostname, username, password, pathname, searchParams } = new URL(url);
  const bucket = pathname.slice(1);
  const plain = protocol === 's3+http:';
  if (protocol !== 's3:' && !plain) throw filesUrl();
  if (plain && !LOOPBACK.test(hostname)) throw filesUrl();
  if (!/^[a-z\d][a-z\d.-]{1,61}[a-z\d]$/.test(bucket) || username === '' || password === '') throw filesUrl();
  const amazon = hostname === 'amazonaws.com' || hostname === '';
  return {
    bucket,
    endpoint: amazon ? null : `${plain ? 'http' : 'https'}://${host}`,
    region: searchParams.get('region') ?? DEFAULT_REGION,
    keyId: decodeURIComponent(username),
    secret: decodeURIComponent(password),
  };
}

async function urlOf(environment: Environment): Promise<string | null> {
  const file = environment['FILES_URL_FILE'];
  if (!file) return environment['FILES_URL'] || null;
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    const why = String((error as NodeJS.ErrnoException).code ?? '');
    throw new RequestError('files.url-file', 409, {
      en: `FILES_URL_FILE cannot be read: ${why}. It names a file that holds the URL of the bucket.`,
      fr: `Le fichier de FILES_URL_FILE est illisible : ${why}. Il doit contenir l’adresse du compartiment.`,
    });
  }
}

/**
 * Where files lie: in the bucket of `FILES_URL` or `FILES_URL_FILE`, else in `files` of the data folder.
 * @throws RequestError `files.url`, `files.url-file`, `files.s3-missing`; none of them says what was given
 */
export async function fileStore(dataFolder: string, environment: Environment): Promise<FileStore> {
  const url = await urlOf(environment);
  return url === null ? folderStore(join(dataFolder, 'files')) : s3Store(bucketOf(url));
}

/**
 * What looks for malicious content: the clamd of `CLAMD_URL` (`tcp://host:3310` or `unix:/run/clamav/clamd.ctl`) besides
 * what is built in, else that alone.
 * @throws RequestError `files.clamd-url`
 */
export function fileScanner(environment: Environment): Scanner {
  const url = environment['CLAMD_URL'];
  if (!url) return BUILT_IN;
  if (url.startsWith('unix:/')) return clamd({ path: url.slice('unix:'.length).replace(/^\/\/(?=\/)/, '') });
  if (!URL.canParse(url)) throw clamdUrl();
  const { protocol, hostname, port } = new URL(url);
  if (protocol !== 'tcp:' || hostname === '') throw clamdUrl();
  return clamd({ host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? CLAMD_PORT : Number(port) });
}

function filesUrl(): RequestError {
  return new RequestError('files.url', 409, {
    en: 'FILES_URL is not a URL of the form s3://key:secret@server/bucket?region=ca-central-1 (s3+http:// for a server on this machine only). Correct it, or unset it to keep files in the data folder.',
    fr: 'FILES_URL n’est pas une adresse de la forme s3://clé:secret@serveur/compartiment?region=ca-central-1 (s3+http:// seulement pour un serveur sur cette machine). Corrigez-la, ou supprimez-la pour conserver les fichiers dans le dossier de données.',
  });
}

function clamdUrl(): RequestError {
  return new RequestError('files.clamd-url', 409, {
    en: 'CLAMD_URL is not of the form tcp://host:3310 or unix:/run/clamav/clamd.ctl.',
    fr: 'CLAMD_URL n’est pas de la forme tcp://serveur:3310 ou unix:/run/clamav/clamd.ctl.',
  });
}
