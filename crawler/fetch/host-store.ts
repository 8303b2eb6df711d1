/** Where all workers agree on who may talk to a host, and when: the queue's own store. */
export interface HostStore {
  /**
   * Takes a host for `ttlMs`, or says how long to wait before asking again. A host taken by the same holder is taken
   * anew. Time is the store's, so that clocks of several machines need not agree.
   */
  claim(host: string, holder: string, ttlMs: number): Promise<Claim>
  /** Gives a host back. Nothing happens when somebody else has it by now. */
  release(host: string, holder: string, release: Release): Promise<void>
  close(): Promise<void>
}

export type Claim =
  | { readonly claimed: true /** Failed requests running. */; readonly failures: number }
  | { readonly claimed: false; readonly waitMs: number; readonly why: 'taken' | 'spacing' | 'paused' }

export interface Release {
  /** Time until the next request of anybody. */
  readonly delayMs: number
  /** Failed requests running from now on; 0 closes the circuit breaker. */
  readonly failures: number
  /** Opens the circuit breaker: nobody asks this host for so long. */
  readonly pauseMs?: number
}
