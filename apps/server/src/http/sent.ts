type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

/** A value that nothing changes any more, as the contract has it: what is sent is only written. */
export function sent<T>(value: Frozen<T>): T {
  return value as T;
}
