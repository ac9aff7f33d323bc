import type { Amendment } from './amendment.ts';

/**
 * Amendments in force that are kept as one piece, oldest first. The values of earlier instruments stand in the
 * file of their subject; an instrument published after {@link VERIFIED_THROUGH} is added here, in one data file,
 * and every table, page, difference and score of its days follows. None is known with its text.
 */
export const enacted: readonly Amendment[] = [];
