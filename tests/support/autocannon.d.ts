/** The part of autocannon that the bench uses; it comes without types. */
declare module 'autocannon' {
  export interface Client {
    on(event: 'response', told: (status: number, bytes: number, ms: number) => void): void
  }
  export interface Options {
    readonly url: string
    readonly connections: number
    readonly overallRate: number
    readonly duration: number
    readonly headers: Readonly<Record<string, string>>
    readonly setupClient: (client: Client) => void
    readonly requests: readonly { readonly method: 'GET'; readonly path: string }[]
  }
  export default function autocannon(options: Options): Promise<unknown>
}
