/** The part of autocannon that the bench uses; it comes without types. */
declare module 'autocannon' {
  export interface Result {
    readonly latency: Readonly<Record<'p50' | 'p90' | 'p97_5' | 'p99' | 'max' | 'average', number>>
    readonly requests: { readonly average: number; readonly total: number }
    readonly non2xx: number
    readonly errors: number
  }
  export interface Options {
    readonly url: string
    readonly connections: number
    readonly overallRate: number
    readonly duration: number
    readonly headers: Readonly<Record<string, string>>
    readonly requests: readonly { readonly method: 'GET'; readonly path: string }[]
  }
  export default function autocannon(options: Options): Promise<Result>
}
