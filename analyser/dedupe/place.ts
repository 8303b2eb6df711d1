/** Where a job is, as far as two adverts can be told apart by it. */
import { abroad, places, regions } from '../facets/places.ts'
import { regionOf } from '../facets/region-of.ts'
import { wordsOf } from './words.ts'

export interface Place {
  /** Its parts from small to large, without the country; none: anywhere, or not known. */
  readonly parts: readonly string[]
  /** Region of the UK, `outside-uk`, or null. */
  readonly region: string | null
  /** A county, region or nation, in which a town may lie. */
  readonly wide: boolean
  /** The outward part of a postcode. */
  readonly postcode: string | undefined
  /** The whole postcode. */
  readonly site: string | undefined
}

const POSTCODE = /\b([A-Z]{1,2}\d[A-Z\d]?)(?:\s*(\d[A-Z]{2}))?\b/i
/** Names that say no more than the country, or only how the work is done. */
const ANYWHERE =
  /^(?:united kingdom|uk|great britain|gb|gbr|england|britain|remote|hybrid|home ?based|home working|nationwide|various|flexible|field based|on ?site|in ?office|europe|emea|worldwide|global|unknown|anywhere)?$/
const AROUND =
  /\b(?:greater|area|city of|borough of|county of|metropolitan|inner|co|office|hq|hybrid|remote|on-?site|based|near|nr|within)\b/g
const WIDE =
  /(?:shire$|^(?:essex|kent|surrey|sussex|.*sussex|norfolk|suffolk|cornwall|devon|dorset|somerset|cumbria|northumberland|durham|rutland|merseyside|tyne and wear|.*midlands|.*yorkshire|middlesex|fife|highlands?|.*glamorgan|powys|gwynedd|pembrokeshire|isle of wight|lothian|scotland|wales|northern ireland|london|thames valley|.*east anglia|home counties|m4 corridor|(?:north|south) ?(?:east|west)(?: england)?|yorkshire and .*|east of england|east england)(?: .*)?$)/
const townNames = [abroad, ...regions.map((region) => places[region])].flatMap((list) =>
  list.split(',').map((name) => name.trim()),
)
/** As they are printed, and as texts are compared. */
const towns = new Set([...townNames, ...townNames.map((name) => wordsOf(name).join(' '))])

export function readPlace(location: string | undefined): Place {
  const text = (location ?? '').toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')
  const parts = text
    .replace(/&amp;/g, '&')
    .split(/[,;|/()•·]| - | or | and (?=[a-z]+$)/)
    .map((part) =>
      part
        .replace(POSTCODE, ' ')
        .replace(AROUND, ' ')
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    )
    .filter((part) => !ANYWHERE.test(part))
  const first = parts[0]
  const [, outward, inward] = POSTCODE.exec(location ?? '') ?? []
  return {
    parts: [...new Set(parts)],
    region: location === undefined ? null : regionOf(location),
    wide: first !== undefined && WIDE.test(first),
    postcode: outward?.toUpperCase(),
    site: inward === undefined ? undefined : `${outward} ${inward}`.toUpperCase(),
  }
}

/** Whether one name is the other with words around it: "leeds" and "leeds city centre". */
function holds(part: string, other: string): boolean {
  return part === other || ` ${part} `.includes(` ${other} `)
}

const COMPASS = /\b(?:north|south|east|west|central)\b/g

/** "East London" and "North London" are two places, "London" may be either. */
function compassClash(a: string, b: string): boolean {
  const [mine, yours] = [a.match(COMPASS), b.match(COMPASS)]
  if (mine === null || yours === null || mine[0] === yours[0]) return false
  return a.replace(COMPASS, '').trim().split(' ')[0] === b.replace(COMPASS, '').trim().split(' ')[0]
}

/** The town that a name is or contains. */
const townIn = (name: string) => name.split(' ').find((word) => isPlaceName(word))

/**
 * How two places stand to each other: `same`, `within` when one may lie in the other, `unknown` when one of them names
 * none, `apart` when they are clearly different.
 */
export function comparePlaces(a: Place, b: Place): 'same' | 'within' | 'unknown' | 'apart' {
  const [first, other] = [a.parts[0], b.parts[0]]
  if (first === undefined || other === undefined) return 'unknown'
  if (compassClash(first, other)) return 'apart'
  const [town, otherTown] = [townIn(first), townIn(other)]
  if (a.postcode !== undefined && b.postcode !== undefined) {
    if (a.postcode !== b.postcode) return 'apart'
    const told =
      town !== undefined && otherTown !== undefined && !a.parts.some((part) => holds(part, otherTown))
    return told && !b.parts.some((part) => holds(part, town)) ? 'apart' : 'same'
  }
  if (first === other) return 'same'
  if (a.region !== null && b.region !== null && a.region !== b.region) return 'apart'
  if (holds(first, other) || holds(other, first)) return 'same'
  const listed = (place: Place, name: string) =>
    place.parts.some((part) => holds(part, name) || holds(name, part))
  if (listed(a, other) || listed(b, first)) return 'within'
  if ((a.wide || b.wide) && a.region !== null && a.region === b.region) return 'within'
  return 'apart'
}

/** Names of places, to find one in running text. */
export const isPlaceName = (name: string): boolean => towns.has(name)
