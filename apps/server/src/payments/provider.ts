/** One line of what is paid, as the law names what is due. */
export interface PaymentLine {
  readonly kind: 'processing' | 'rprf' | 'biometrics';
  readonly person: string;
  /** Whole dollars. */
  readonly dollars: number;
}

/** What is to be paid. */
export interface PaymentOrder {
  /** Made by the client: an order sent twice is one payment. */
  readonly payment: string;
  readonly application: string;
  readonly lines: readonly PaymentLine[];
  /** Whole dollars, all lines together. */
  readonly dollars: number;
  /** Microseconds since 1970-01-01 UTC. */
  readonly at: number;
}

/** What a provider says of an order that was paid. */
export interface Settlement {
  /** What the provider calls it. */
  readonly reference: string;
  /** Microseconds since 1970-01-01 UTC. */
  readonly settledAt: number;
}

/**
 * Who takes money. The same order asked for again is the same payment: a transaction that did not come to its end asks
 * again.
 */
export interface PaymentProvider {
  /** A short name, kept with each order. */
  readonly name: string;
  /** @throws RequestError where it is not paid */
  take(order: PaymentOrder): Promise<Settlement>;
}
