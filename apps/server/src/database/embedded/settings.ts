import { statfs } from 'node:fs/promises';
import type { SocketPlace } from './socket.ts';

/**
 * PostgreSQL's settings, given on the command line at every start so that an older cluster gets today's.
 * The sizes suit bulk loads on a machine of two cores; whoever needs others has a server of their own.
 */
export async function settings(socket: SocketPlace): Promise<string[]> {
  const values: Record<string, string> = {
    // No TCP at all: other accounts of the machine cannot even try, and the bundled OpenSSL is never used.
    listen_addresses: '',
    port: String(socket.port),
    // A list, in which a quoted name may contain commas and blanks.
    unix_socket_directories: `"${socket.folder.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    ssl: 'off',
    max_connections: '100',
    shared_buffers: '256MB',
    effective_cache_size: '1GB',
    maintenance_work_mem: '256MB',
    work_mem: '16MB',
    // One machine, no replica: a load into a table of the same transaction then skips the log.
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_logical_replication_workers: '0',
    max_wal_size: '2GB',
    min_wal_size: '256MB',
    checkpoint_timeout: '15min',
    fsync: 'on',
    full_page_writes: 'on',
    random_page_cost: '1.1',
    // "try" can end in a bus error in a container with a limit on huge pages.
    huge_pages: 'off',
    jit: 'off',
    dynamic_shared_memory_type: await sharedMemory(),
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    logging_collector: 'off',
    log_destination: 'stderr',
    log_line_prefix: '%m [%p] ',
    // The detail of an error and the statement it was in repeat what somebody typed.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Parallel queries need more than the 64 MB that a container's /dev/shm has by default. */
async function sharedMemory(): Promise<'posix' | 'sysv'> {
  if (process.platform !== 'linux') return 'posix';
  try {
    const { bsize, blocks } = await statfs('/dev/shm');
    return bsize * blocks >= 256 * 1024 * 1024 ? 'posix' : 'sysv';
  } catch {
    // No /dev/shm, or none this account may see: System V memory needs no file system.
    return 'sysv';
  }
}
