import { Disk } from 'flydrive';
import { RequestError } from '../../errors.ts';
import { onDisk } from './disk.ts';
import type { FileStore } from './store.ts';

/** A bucket of a server that speaks the protocol of S3. */
export interface S3Bucket {
  readonly bucket: string;
  /** Null: that of Amazon in the region. */
  readonly endpoint: string | null;
  readonly region: string;
  readonly keyId: string;
  readonly secret: string;
}

/** A connection, or an answer, that takes longer has failed; an object is a few megabytes. */
const CONNECT_MS = 5000;
const ANSWER_MS = 60_000;

/**
 * Files in a bucket.
 * @throws RequestError `files.s3-missing` where the client of S3 was not installed
 */
export async function s3Store({ bucket, endpoint, region, keyId, secret }: S3Bucket): Promise<FileStore> {
  // Optional, and large: read where it is used.
  const { S3Driver } = await import('flydrive/drivers/s3').catch((error: unknown) => {
    throw clientMissing(error);
  });
  const driver = new S3Driver({
    bucket,
    region,
    visibility: 'private',
    // Who may read is a matter of the bucket; many servers know no lists of rights for objects.
    supportsACL: false,
    credentials: { accessKeyId: keyId, secretAccessKey: secret },
    ...(endpoint === null ? {} : { endpoint, forcePathStyle: true }),
    // Chunks carry tags of their own, and other servers than Amazon’s do not know these checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: ANSWER_MS },
  });
  return onDisk('s3', new Disk(driver));
}

function clientMissing(cause: unknown): RequestError {
  const error = new RequestError('files.s3-missing', 409, {
    en: 'FILES_URL names a bucket, and the client of S3 is not installed. Run “npm install” without leaving out optional packages, or unset FILES_URL to keep files in the data folder.',
    fr: 'FILES_URL désigne un compartiment, et le client S3 n’est pas installé. Exécutez « npm install » sans omettre les paquets facultatifs, ou supprimez FILES_URL pour conserver les fichiers dans le dossier de données.',
  });
  error.cause = cause;
  return error;
}
