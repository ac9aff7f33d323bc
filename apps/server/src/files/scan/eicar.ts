/**
 * The test string of EICAR, in two parts: whole, this file would itself be taken for it.
 * https://www.eicar.org/download-anti-malware-testfile/
 */
const EICAR = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
  'latin1',
);

/** Whether the test string stands anywhere in content. */
export const eicarIn = (content: Uint8Array): boolean =>
  Buffer.from(content.buffer, content.byteOffset, content.byteLength).includes(EICAR);
