export { isEmail } from './accounts/account.ts';
export type { Accounts } from './accounts/accounts.ts';
export {
  findAccount,
  grant,
  invite,
  type ListedAccount,
  listAccounts,
  makeResetLink,
  oneAccount,
  revoke,
  setDisabled,
} from './accounts/administration.ts';
export { type DemoAccount, demoAccounts } from './accounts/demo.ts';
export { accountSettings } from './accounts/environment.ts';
export { firstAdministratorLink } from './accounts/first-administrator.ts';
export { accountKeys, accountSecret } from './accounts/keys.ts';
export type { Mode } from './accounts/mode.ts';
export { openAccounts } from './accounts/open.ts';
export { SHELL } from './accounts/recorded.ts';
export { ROLES, type Role } from './accounts/roles.ts';
export { keepTidy } from './accounts/tidy.ts';
export { type ListedToken, listTokens, revokeToken, revokeTokens } from './accounts/tokens/tokens.ts';
export {
  type ApplicationAnswer,
  type ApplicationAsked,
  actOnApplication,
  applicationNotFound,
  startApplication,
} from './applications/command.ts';
export { fairnessOn } from './applications/fairness.ts';
export {
  type ApplicationKey,
  applicationKey,
  applicationsOf,
  type LoadedApplication,
  loadApplication,
} from './applications/load.ts';
export { claimNext, listQueue, QUEUED, type QueuedFile } from './applications/queue.ts';
export { takesFiles } from './applications/takes-files.ts';
export { type ApplicationsCheck, verifyApplications } from './applications/verify.ts';
export { type AuditHead, auditHead } from './audit/chain.ts';
export { type AuditCheck, checkAudit } from './audit/check.ts';
export type { AuditOutcome } from './audit/entry.ts';
export { keepHeads } from './audit/heads/keep.ts';
export { headsFile, headsPlace, verifyingKey } from './audit/heads/place.ts';
export { type HeadsFault, type HeadsRead, keyName, readHeads } from './audit/heads/signed.ts';
export { writeHead } from './audit/heads/write.ts';
export { listAudit, MOST_ENTRIES } from './audit/list.ts';
export { readAtShell } from './audit/reading.ts';
export { copyRows } from './database/copy.ts';
export { EmbeddedPostgresError, embeddedVersion } from './database/embedded/index.ts';
export { hasCluster } from './database/embedded/running.ts';
export { DatabaseError } from './database/errors.ts';
export { isoMicroseconds, microseconds } from './database/instants.ts';
export { DataFolderInUseError, DataFolderUnwritableError, lockDataFolder } from './database/lock/index.ts';
export { isConnectionLost } from './database/lost.ts';
export { type Database, openDatabase } from './database/open.ts';
export { noCluster, type ShardReport, shardDatabase } from './database/shard/shard.ts';
export { openShared } from './database/shared.ts';
export { type Clock, type ClockLog, startClock } from './day/clock.ts';
export { recordOutage } from './day/outage.ts';
export { type DayReport, runDay } from './day/run.ts';
export { ENGINE } from './engine.ts';
export { type Bilingual, RequestError } from './errors.ts';
export type { FileGuard, FileOwner, FileRef } from './files/context.ts';
export { type Files, openFiles } from './files/files.ts';
export { keepSweeping } from './files/run.ts';
export { fileScanner, fileStore } from './files/settings.ts';
export { historyCsv } from './history/csv.ts';
export { expectFeed, importFeed } from './history/import.ts';
export { readHistory } from './history/read.ts';
export { contract } from './http/described.ts';
export { apiSettings } from './http/environment.ts';
export { ListenError, probePort, type Serving, serve } from './http/server.ts';
export { importPool, type PeopleFile, type PoolImportReport } from './intake/import.ts';
export { dropKey, type KeyUses, keyUses, rewrap, rotateKeys } from './keys/rewrap.ts';
export { type FieldKeys, fieldKeys, fieldKeysFile } from './keys/ring.ts';
export { type ComposedLetter, composeLetter } from './letters/compose.ts';
export type { Letter, LetterKind } from './letters/letter.ts';
export { countNotices, type KeptNotice, keptNotices } from './letters/notices.ts';
export { letterSubject } from './letters/subject.ts';
export { type LetterSubject, writeLetter } from './letters/write.ts';
export { type Contact, contactOf, readContact, setContact } from './mail/contact.ts';
export { deliverMail, type MailReport } from './mail/deliver.ts';
export { type Mailer, openMailer } from './mail/mailer.ts';
export { type MailEnvironment, mailSettings } from './mail/settings.ts';
export { ledgerProvider } from './payments/ledger-provider.ts';
export { PAYS, type Pays } from './payments/order.ts';
export { type Disposal, dispose } from './privacy/dispose.ts';
export { exportPersonal } from './privacy/export.ts';
export { type RegisterEntry, registerIn } from './privacy/page.ts';
export { registerWords } from './privacy/register/words.ts';
export {
  actOnProfile,
  type ProfileAnswer,
  profileNotFound,
  startProfile,
} from './profiles/command.ts';
export { candidateUnder, type KeptStanding, keptStanding, profileKey } from './profiles/find.ts';
export { type LoadedProfile, loadProfile, type ProfileKey, poolOf } from './profiles/load.ts';
export type { NoticeCode } from './profiles/notices.ts';
export { outagesOf } from './profiles/outages.ts';
export { newCandidate } from './profiles/persons.ts';
export { type ProfileFault, type ProfilesCheck, verifyProfiles } from './profiles/verify.ts';
export { ActionRefused } from './refused.ts';
export { yearFiles } from './report/files.ts';
export { yearReport } from './report/year.ts';
export { checkRound, OF_THE_MOMENT, type RoundCheck } from './rounds/check.ts';
export { ROUND_STEPS } from './rounds/execute.ts';
export { publishingKey } from './rounds/publish/key.ts';
export { roundNameOf, roundPage } from './rounds/publish/page.ts';
export { bundleOf, proofFor, writeSnapshot } from './rounds/publish/proofs.ts';
export { publishRound } from './rounds/publish/publish.ts';
export { DEFAULT_SEED, type Replay, type ReplayProgress, replayable, replayRound } from './rounds/replay.ts';
export type { ShadowDifference, ShadowReport } from './rounds/shadow/compare.ts';
export { type ShadowRound, shadowById, shadowRound, signShadow } from './rounds/shadow/run.ts';
export { type RoundToWrite, roundText } from './rounds/text/round-text.ts';
export { assumptions, checkTexts, whyDifferent } from './rounds/texts.ts';
export { actOnRound, type PlainRoundAction, type RoundAnswer } from './rounds/workflow/act.ts';
export { usualPrograms } from './rounds/workflow/instruct.ts';
export { roundJson } from './rounds/workflow/json.ts';
export {
  engineInstruction,
  type LoadedRound,
  loadRound,
  noRound,
  roundsOn,
  unknownCategory,
} from './rounds/workflow/load.ts';
export { executePlanned } from './rounds/workflow/run.ts';
export { ensureSite, SiteBuildError, siteIsCurrent } from './site/build.ts';
export { readSite } from './site/files.ts';
export { poolStandard } from './standard/standard.ts';
export { standardText } from './standard/writing.ts';
export { assessPool } from './standings/assess.ts';
export type { ImpactReport, PersonImpact } from './standings/impact.ts';
export type { AssessOptions } from './standings/options.ts';
export { type Group, numberAtCutoff, type Preview, previewRound } from './standings/preview.ts';
export { type PoolStats, poolStats, type ValueCount } from './standings/stats.ts';
export { type ListedPool, listPools } from './store/list.ts';
export { type OpenedPool, openLivePool } from './store/live.ts';
export { history as poolHistory, loadPool } from './store/pools.ts';
export { mayHear } from './webhooks/audience.ts';
export type { WebhookReport } from './webhooks/deliver.ts';
export { keepDelivering } from './webhooks/run.ts';
export { type PdfOptions, pdfOf } from './writing/pdf/pdf.ts';
export { plainText } from './writing/plain.ts';
export type { Writing } from './writing/writing.ts';
