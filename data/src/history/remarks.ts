import remarks from '../../rounds/remarks.json' with { type: 'json' };

interface Remark {
  readonly number: string;
  readonly text: { readonly en: string; readonly fr: string };
}

/** What is known to be doubtful about a round and cannot be seen in its figures. */
export function remarksOn(number: string): Remark['text'][] {
  return (remarks as readonly Remark[]).filter((remark) => remark.number === number).map(({ text }) => text);
}
