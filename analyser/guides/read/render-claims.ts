import type { Claim, ReadGuide } from '../../domain/guide.ts'

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
const cut = (text: string, width: number) => (text.length > width ? `${text.slice(0, width - 1)}…` : text)

const range = (min: number | null, max: number | null, unit: string) => {
  if (min === null) return max === null ? '' : `up to ${max}${unit}`
  return max === null ? `${min}${unit} or more` : min === max ? `${min}${unit}` : `${min}–${max}${unit}`
}

/** What was understood of a claim, in a few words. */
function meaning(claim: Claim): string {
  const { type, value } = claim
  if (type === 'route')
    return `${value.from} to ${value.to}${value.market === null ? '' : `, ${value.market}`}`
  if (type === 'gap')
    return `number ${value.rank}${value.anyOf === undefined ? '' : `, any of ${value.anyOf.join(', ')}`}${value.members === undefined ? '' : `, with ${value.members.join(', ')}`}`
  if (type === 'salary')
    return `${value.role}${value.seniority === null ? '' : `, ${value.seniority}`}: ${range(value.min, value.max, '')} ${value.currency} a ${value.period}`
  if (type === 'timeline' || type === 'step') return range(value.minMonths, value.maxMonths, ' months')
  if (type === 'count') return `${range(value.min, value.max, value.unit ?? '')} ${value.of}`.trim()
  return ''
}

/**
 * The claims as lines of a terminal.
 *
 * @param width in columns
 */
export function renderClaims({ guide, claims, unread }: ReadGuide, width: number): string {
  const title =
    guide.from === null || guide.to === null
      ? 'No route was found: which role the guide leads from and to.'
      : `${guide.from} to ${guide.to}${guide.market === null ? '' : ` (${guide.market})`}`
  const lines = claims.map((claim) => {
    const repeats = claim.repeats.length === 0 ? '' : `  (+${claim.repeats.length})`
    return cut(
      `${claim.type.padEnd(14)}${cut(oneLine(claim.text), 44).padEnd(46)}${meaning(claim)}${repeats}`,
      width,
    )
  })
  const left = unread.map(({ start, end, why }) => cut(`${`${start}–${end}`.padEnd(14)}${why}`, width))
  return [
    title,
    '',
    `${claims.length} claims; (+n): said n more times`,
    ...lines,
    ...(left.length === 0 ? [] : ['', `Not read: ${left.length}`, ...left]),
    '',
  ].join('\n')
}
