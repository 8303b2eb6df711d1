/** Long enough to tell words apart, short enough for "developer" and "development" to be one. */
const STEM = 6

const stems = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => word.slice(0, STEM))

/**
 * Whether a requirement only names the role: "Backend development" of a Backend Developer. True, and no help to somebody who
 * wants to know what to learn.
 *
 * @example namesRole('Data analysis', 'Data Analyst') // => true
 */
export function namesRole(requirement: string, role: string): boolean {
  const words = new Set(stems(role))
  return stems(requirement).every((stem) => words.has(stem))
}
