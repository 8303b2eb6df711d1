import { abroad, places, postcodeAreas, type Region, regions } from './places.ts'

export const ABROAD = 'outside-uk'

const names = new Map<string, Region | typeof ABROAD>()
const split = (list: string) => list.split(',').map((name) => name.replace(/\s+/g, ' ').trim())
for (const name of split(abroad)) names.set(name, ABROAD)
for (const region of regions) for (const name of split(places[region])) names.set(name, region)

const areas = new Map(
  regions.flatMap((region) => postcodeAreas[region].split(' ').map((area) => [area, region] as const)),
)
const POSTCODE = /\b([A-Z]{1,2})\d[A-Z\d]?(?:\s*\d[A-Z]{2})\b/

/** Words around a place that say nothing of where it is. */
const AROUND =
  /\b(?:greater|area|city of|borough of|london borough of|metropolitan|office|hq|hybrid|remote|on-?site|based|nr|near|flexible)\b/g
/** The whole country: no region. */
const WHOLE = new Set(['united kingdom', 'uk', 'great britain', 'gb', 'england', 'nationwide', 'britain'])

/**
 * The ITL 1 region of a location as adverts print it; `outside-uk` for a place abroad.
 *
 * The first part that is known decides, since places go from small to large ("Washington, Tyne and Wear"), unless a later one names another nation of the UK
 * or a country abroad ("Boston, United States").
 *
 * @returns null where the text names no place, only the country, or one that is not known
 * @example regionOf('Reading, England, United Kingdom') // => 'south-east'
 */
export function regionOf(location: string | null): Region | typeof ABROAD | null {
  if (location === null) return null
  const area = POSTCODE.exec(location.toUpperCase())?.[1]
  const byPostcode = area === undefined ? undefined : areas.get(area)
  if (byPostcode !== undefined) return byPostcode
  const parts = location
    .toLowerCase()
    .replace(/[’]/g, "'")
    .split(/[,;|/()•·]| - | or | and (?=[a-z]+$)|\bwithin\b/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
  const found = parts.map(
    (part) => names.get(part) ?? names.get(part.replace(AROUND, ' ').replace(/\s+/g, ' ').trim()),
  )
  const inBritain = parts.some((part) => WHOLE.has(part))
  const known = found.filter((region) => region !== undefined)
  const last = known.at(-1)
  if (!inBritain && last === ABROAD) return ABROAD
  const within = known.filter((region) => region !== ABROAD)
  if (last === 'scotland' || last === 'wales' || last === 'northern-ireland') return last
  return within[0] ?? (inBritain || known.length === 0 ? null : ABROAD)
}
