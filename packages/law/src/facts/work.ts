import { isSkilled } from '../noc/noc.ts';
import type { Facts, Job } from './facts.ts';

export const CANADA = 'CA';

/**
 * Canadian experience: acquired in Canada in TEER 0–3, employed, not during full-time study
 * (Ministerial Instructions s. 15; IRPR s. 87.1(3)).
 */
export function canadianJobs(jobs: readonly Job[]): Job[] {
  return jobs.filter(
    (job) => job.country === CANADA && isSkilled(job.noc) && !job.selfEmployed && !job.duringFullTimeStudy,
  );
}

/** Foreign experience: acquired outside Canada in TEER 0–3 (Ministerial Instructions s. 25). */
export function foreignJobs(jobs: readonly Job[]): Job[] {
  return jobs.filter((job) => job.country !== CANADA && isSkilled(job.noc));
}

/** Paid work in TEER 0–3 anywhere. */
export function skilledJobs(jobs: readonly Job[]): Job[] {
  return jobs.filter((job) => isSkilled(job.noc));
}

/** An offer of arranged employment counts in TEER 0–3 only (Ministerial Instructions s. 29(2); IRPR s. 82). */
export function hasQualifyingOffer({ jobOffer }: Pick<Facts, 'jobOffer'>): boolean {
  return jobOffer !== null && isSkilled(jobOffer.noc);
}
