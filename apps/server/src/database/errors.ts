/** Why the database cannot be used, with a stable code and what to do about it. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly code:
    | 'database.unreachable'
    | 'database.too-old'
    | 'database.role'
    | 'database.url'
    | 'database.migration';

  constructor(code: DatabaseError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
