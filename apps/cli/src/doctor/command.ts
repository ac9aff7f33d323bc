import { existsSync } from 'node:fs';
import { arch, platform, release } from 'node:os';
import { poolDistributions, publishedRounds } from '@openentry/data';
import { citedInstruments, FIRST_DAY, KNOWN_GAP_FROM, VERIFIED_THROUGH } from '@openentry/law';
import {
  DataFolderInUseError,
  ENGINE,
  embeddedVersion,
  lockDataFolder,
  openDatabase,
  siteIsCurrent,
} from '@openentry/server';
import type { Context } from '../context.ts';
import { reportFailure } from '../output/fail.ts';
import { textOf } from '../output/language.ts';

export interface DoctorOptions {
  readonly json?: boolean;
  readonly data?: string;
}

interface DatabaseReport {
  readonly kind: 'embedded' | 'server';
  readonly version: string;
  readonly state: 'answers' | 'in-use' | 'not-made';
  readonly fsync: boolean | null;
  readonly place: string;
}

/** What the machine and this clone have. */
interface Report {
  readonly engine: string;
  readonly runtime: { readonly name: string; readonly path: string };
  readonly system: string;
  readonly dataFolder: string;
  readonly database: DatabaseReport | null;
  readonly law: {
    readonly from: string;
    readonly verifiedThrough: string;
    readonly knownGapFrom: string;
    readonly instruments: number;
  };
  readonly data: {
    readonly rounds: number;
    readonly first: string;
    readonly last: string;
    readonly distributions: number;
  };
  readonly site: 'built' | 'not-built';
}

/** `openentry doctor`: which runtime, database, law and data this clone sees; starts nothing that stays. */
export async function doctorCommand(context: Context, options: DoctorOptions): Promise<void> {
  const folder = context.dataFolder(options.data);
  const database = await lookAtDatabase(context, folder);
  const report: Report = {
    engine: ENGINE,
    runtime: { name: `Node.js ${process.versions.node}`, path: process.execPath },
    system: `${platform()} ${release()} ${arch()}`,
    dataFolder: folder,
    database,
    law: {
      from: FIRST_DAY,
      verifiedThrough: VERIFIED_THROUGH,
      knownGapFrom: KNOWN_GAP_FROM,
      instruments: citedInstruments().length,
    },
    data: {
      rounds: publishedRounds.length,
      first: publishedRounds[0]?.date ?? '',
      last: publishedRounds.at(-1)?.date ?? '',
      distributions: poolDistributions.length,
    },
    site: siteIsCurrent() ? 'built' : 'not-built',
  };
  process.stdout.write(
    options.json ? `${JSON.stringify(report, null, 2)}\n` : `${inWords(report, context)}\n`,
  );
}

async function lookAtDatabase(context: Context, folder: string): Promise<DatabaseReport | null> {
  const embedded = context.databaseUrl === undefined;
  const version = (await embeddedVersion()) ?? '?';
  try {
    if (embedded && !existsSync(folder)) {
      return { kind: 'embedded', version, state: 'not-made', fsync: null, place: folder };
    }
    const lock = embedded ? await lockDataFolder(folder, { command: 'openentry doctor' }) : null;
    try {
      const database = await openDatabase({ dataFolder: folder, url: context.databaseUrl });
      const { kind, version: answered, fsync, place } = database;
      await database.close();
      return { kind, version: answered, state: 'answers', fsync, place };
    } finally {
      await lock?.release();
    }
  } catch (error) {
    if (error instanceof DataFolderInUseError) {
      return { kind: 'embedded', version, state: 'in-use', fsync: true, place: folder };
    }
    await reportFailure(error, context.language);
    return null;
  }
}

function inWords(report: Report, { language }: Context): string {
  const text = textOf(language).doctor;
  const rows: [string, string][] = [
    [text.engine, report.engine],
    [text.runtime, `${report.runtime.name} (${report.runtime.path})`],
    [text.system, report.system],
    [text.folder, report.dataFolder],
    [text.database, databaseInWords(report.database, text)],
    [text.law, text.lawLine(report.law.from, report.law.verifiedThrough, report.law.instruments)],
    ['', text.gapLine(report.law.knownGapFrom)],
    [
      text.data,
      text.dataLine(report.data.rounds, report.data.first, report.data.last, report.data.distributions),
    ],
    [text.site, report.site === 'built' ? text.built : text.notBuilt],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`);
  return [...lines, '', report.database === null ? text.broken : text.healthy].join('\n');
}

function databaseInWords(database: DatabaseReport | null, text: ReturnType<typeof textOf>['doctor']): string {
  if (database === null) return '–';
  const name = database.kind === 'embedded' ? text.embedded : text.server;
  const state = { answers: '', 'in-use': `, ${text.inUse}`, 'not-made': `, ${text.notYet}` }[database.state];
  const fsync = database.fsync === null ? '' : `, ${text.fsync(database.fsync)}`;
  return `${name(database.version, database.place)}${state}${fsync}`;
}
