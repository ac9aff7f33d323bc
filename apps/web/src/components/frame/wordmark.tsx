/** The mark: three scores standing on a ruler. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <rect className="wordmark-tile" width="32" height="32" rx="7" />
      <path className="wordmark-line" d="M6 21h20M9 21v-5M16 21v-11M23 21v-7" />
    </svg>
  );
}

/** The mark and the name. */
export function Wordmark() {
  return (
    <>
      <Mark />
      OpenEntry
    </>
  );
}
