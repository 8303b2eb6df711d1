/**
 * Which role an advert is for. The title decides: the longest known phrase nearest its head. Where the title is
 * general ("Software Engineer", "Analyst"), that is, where its phrase belongs to several roles, the duties decide.
 */
import type { Role, Taxonomy } from '../domain/taxonomy.ts'
import { createDutyScorer } from './role-duties.ts'
import { BREAK, PREPOSITION, SLASH, type TitleToken, titleTokens } from './role-title.ts'

/** A role with the strength of what speaks for it; null when no role fits. */
export type RoleReader = (title: string, text: string) => string | null

interface Match {
  readonly start: number
  readonly end: number
  /** Roles that list the phrase; more than one makes it a general title. */
  readonly roles: readonly string[]
}

/** Titles repeat ("Data Analyst"), so what a title says by itself is remembered, up to this many. */
const REMEMBERED = 5_000
const MAX_PHRASE = 6
/** Words for who does a job ("engineer", "nurse") against words for a field ("marketing", "insurance"). */
const PERSON =
  /(?:er|or|ist|yst|ian|ant|man|eon|ive|ent|ate|nurse|chef|cook|gp|rgn|rmn|rnld|odp|hca|ta|pa|ea|dba|bcba|rbt|sdet|sre|head|lead|ess|midwife|clerk|guard|staff|host|barista|architect|mechanic|paramedic|doctor|counsel|matron|sister|coach|vet|intern|fellow|programmer|trainee|apprentice|secretary|ceo|cto|cfo|coo|cmo)$/
/** The one who leads a field is not one of its people: "Head of Machine Learning". */
const LEADS = new Set(['head', 'director', 'vp', 'president', 'chief', 'manager', 'dean', 'chair'])
/** A one-word general title ("Engineer") says too little: without this much from the duties, it is no role at all. */
const LEAST = 6

const key = (tokens: readonly TitleToken[], start: number, end: number) => {
  let words = tokens[start] as string
  for (let i = start + 1; i < end; i++) words += ` ${tokens[i]}`
  return words
}

/** Phrases to the roles that list them. */
function index(roles: Iterable<Role>, forms: (role: Role) => readonly string[]): Map<string, string[]> {
  const map = new Map<string, string[]>()
  for (const role of roles)
    for (const form of forms(role)) {
      const tokens = titleTokens(form).filter((token) => typeof token === 'string')
      const words = tokens.join(' ')
      const listed = map.get(words)
      if (listed === undefined) map.set(words, [role.id])
      else if (!listed.includes(role.id)) listed.push(role.id)
    }
  return map
}

/** The matches of one part of a title, without what only follows a preposition. */
function headGroup(
  tokens: readonly TitleToken[],
  matches: readonly Match[],
  from: number,
  to: number,
): Match[] {
  const group = matches.filter((match) => match.start >= from && match.end <= to)
  const preposition = tokens.indexOf(PREPOSITION, from)
  if (preposition < from || preposition >= to) return group
  const before = group.filter((match) => match.start < preposition)
  if (before.length > 0) return before
  return tokens.slice(from, preposition).some((token) => LEADS.has(String(token))) ? [] : group
}

/** "Accounts Payable Clerk": beside a field of two words or more, a lone "clerk" says nothing of its own. */
function named(group: readonly Match[], person: Match | undefined): Match | undefined {
  if (person === undefined || person.end - person.start > 1) return person
  return group.find(({ start, end }) => end === person.start && end - start > 1) ?? person
}

/** What a title says without the text. */
interface Reading {
  readonly candidates: readonly string[]
  /** The role that a general title is named after; it wins unless the duties say otherwise. */
  readonly owner: string | undefined
  readonly vague: boolean
}
const NOTHING: Reading = { candidates: [], owner: undefined, vague: false }

/**
 * Builds the function that says which role an advert is for; null when none fits.
 *
 * @example createRoleReader(taxonomy)('Senior Back-end Engineer', '') // => 'backend-developer'
 */
export function createRoleReader(taxonomy: Taxonomy): RoleReader {
  const roles = [...taxonomy.roles.values()]
  const titles = index(roles, (role) => role.titles)
  const nots = index(roles, (role) => role.not)
  const owners = index(roles, (role) => [role.label])
  const score = createDutyScorer(roles)
  const settleable = new Set(roles.filter((role) => Object.keys(role.duties).length > 0).map(({ id }) => id))
  const remembered = new Map<string, Reading>()

  function findMatches(tokens: readonly TitleToken[]): Match[] {
    const found: Match[] = []
    const barred: Match[] = []
    for (let start = 0; start < tokens.length; start++) {
      for (let end = start + 1; end <= tokens.length && end - start <= MAX_PHRASE; end++) {
        if (typeof tokens[end - 1] !== 'string') break
        const words = key(tokens, start, end)
        const listed = titles.get(words)
        if (listed !== undefined) found.push({ start, end, roles: listed })
        const not = nots.get(words)
        if (not !== undefined) barred.push({ start, end, roles: not })
      }
    }
    const matches: Match[] = []
    for (const match of found) {
      const inside = (outer: Match) => outer.start <= match.start && outer.end >= match.end
      if (found.some((outer) => outer !== match && inside(outer))) continue
      const left = match.roles.filter((id) => !barred.some((bar) => inside(bar) && bar.roles.includes(id)))
      if (left.length > 0) matches.push({ ...match, roles: left })
    }
    return matches
  }

  /** The match that the title's head is in, and the ones that stand beside it on equal terms ("A / B"). */
  function findHead(tokens: readonly TitleToken[], matches: readonly Match[]): Match[] {
    const isPerson = ({ start, end }: Match) =>
      PERSON.test(tokens[end - 1] as string) || LEADS.has(tokens[start] as string)
    let field: Match | undefined
    let from = 0
    for (let at = 0; at <= tokens.length; at++) {
      if (at < tokens.length && tokens[at] !== BREAK) continue
      const group = headGroup(tokens, matches, from, at)
      from = at + 1
      const people = group.filter(isPerson)
      const last = named(group, people.at(-1))
      if (last === undefined) {
        field ??= group.at(-1)
        continue
      }
      const settled = (match: Match) => match.roles.every((id) => settleable.has(id))
      const joins = (token: TitleToken | undefined) => token === SLASH || token === 'and'
      // "Data Scientist / BI Analyst"; "Backend/Data Engineer" shares its last word.
      const beside = group.filter(
        (match) =>
          match !== last &&
          settled(match) &&
          (isPerson(match)
            ? tokens.slice(match.end, last.start).some(joins)
            : match.end === last.start - 1 && joins(tokens[match.end])),
      )
      return beside.length > 0 && settled(last) ? [last, ...beside] : [last]
    }
    return field === undefined ? [] : [field]
  }

  function readTitle(title: string): Reading {
    const tokens = titleTokens(title)
    const matches = findMatches(tokens)
    const [head, ...beside] = findHead(tokens, matches)
    if (head === undefined) return NOTHING
    if (beside.length > 0)
      return {
        candidates: [...new Set([head, ...beside].flatMap((match) => match.roles))],
        owner: head.roles[0],
        vague: false,
      }
    if (head.roles.length === 1) return { candidates: head.roles, owner: head.roles[0], vague: false }
    // "Software Engineer, Backend": another part of the title says which of them.
    const other = matches.find(
      (match) => match !== head && match.roles.length === 1 && head.roles.includes(match.roles[0] as string),
    )
    if (other !== undefined) return { candidates: other.roles, owner: other.roles[0], vague: false }
    return {
      candidates: head.roles,
      owner: owners.get(key(tokens, head.start, head.end))?.[0],
      vague: head.end - head.start === 1,
    }
  }

  return (title, text) => {
    let reading = remembered.get(title)
    if (reading === undefined) {
      reading = readTitle(title)
      if (remembered.size >= REMEMBERED) remembered.clear()
      if (title.length <= 200) remembered.set(title, reading)
    }
    const { candidates, owner, vague } = reading
    if (candidates.length < 2) return candidates[0] ?? null
    let best: string | undefined
    let most = vague ? LEAST : 0
    for (const [at, points] of score(title, text, candidates).entries()) {
      const id = candidates[at] as string
      if (points > most || (points === most && id === owner)) {
        best = id
        most = points
      }
    }
    return best ?? owner ?? (vague ? null : (candidates[0] as string))
  }
}
