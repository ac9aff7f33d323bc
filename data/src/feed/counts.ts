/** Groups of three digits with one kind of mark between them; a comma in English, a space in French. */
const GROUPED = /^\d{1,3}(?:([ ,'’])\d{3})(?:\1\d{3})*$/;
const PLAIN = /^\d{1,9}$/;
/** What the page adds to the number of invitations where it calls it a rank. */
const RANK = / ?(?:or above|ou plus|ou mieux)$/i;

/** A whole number of a feed, or null where the words are none: "4,500", "4 500", "4500", "4,500 or above". */
export function countOf(words: string): number | null {
  const number = words.replace(RANK, '');
  if (!PLAIN.test(number) && !GROUPED.test(number)) return null;
  return Number(number.replace(/\D/g, ''));
}
