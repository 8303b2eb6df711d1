/** What robots.txt rules may call us. */
export const PRODUCT = 'requisite'

/** Who is asking, and where to complain: never the name of a browser. */
export function userAgent(contact: string | undefined): string {
  return `${PRODUCT}/0.1 (+${contact ?? 'sample data on this machine only'})`
}
