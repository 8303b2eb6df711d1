import type { Mapping } from '../../domain/guide-audit.ts'
import type { Skill, Taxonomy } from '../../domain/taxonomy.ts'
import { createMatcher, type Hit } from '../../extract/matcher.ts'
import { newTokens, tokenize } from '../../extract/tokens.ts'

/** The words of a claim that name a skill. */
export interface NamedWords {
  readonly label: string
  /** Alternatives: "Python or Node.js". */
  readonly anyOf?: readonly string[] | undefined
  /** Examples: "Message queues (RabbitMQ, Kafka)". */
  readonly members?: readonly string[] | undefined
}

/** @returns null where the taxonomy has nothing that the words name */
export type SkillNamer = (words: NamedWords) => Mapping | null

/** Words that say how well or by what means, not what. */
const FILLERS = new Set(
  'a an and or of the in for with to your our basic good strong core key essential advanced modern skills skill knowledge experience understanding working hands on use using ability general'.split(
    ' ',
  ),
)

const plainWords = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}+#.]+/u)
    .filter((word) => word !== '' && !FILLERS.has(word))

/** Every family above a skill. */
function familiesOf(skill: Skill, taxonomy: Taxonomy): Set<string> {
  const found = new Set<string>()
  const open = [...skill.broader]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const above = taxonomy.skills.get(id)
    if (above?.family !== true || found.has(id)) continue
    found.add(id)
    open.push(...above.broader)
  }
  return found
}

/**
 * Tells which skills of the taxonomy a guide's words name, by the matcher that reads adverts.
 *
 * An ambiguous word ("documentation", "Go") counts only where it is all that there is to a name. A label whose head is a family needs no
 * examples: "Message queues (RabbitMQ, Kafka)" is the family.
 */
export function createSkillNamer(taxonomy: Taxonomy): SkillNamer {
  const matcher = createMatcher(taxonomy)
  const tokens = newTokens()

  function read(text: string): { hits: Hit[]; unknown: string[] } {
    tokenize(text, matcher.vocabulary, tokens)
    const all = matcher.match(text, tokens)
    const sure = all.filter((hit) => !hit.weak)
    const whole = (hit: Hit) => hit.end - hit.start >= text.trim().length
    const hits = sure.length > 0 ? sure : all.filter((hit) => whole(hit))
    let rest = text
    for (const { start, end } of hits.toReversed()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`
    return { hits, unknown: plainWords(rest) }
  }

  /** The skills without those that another one of them holds. */
  function distinct(skills: readonly Skill[]): Skill[] {
    const ids = new Set(skills.map(({ id }) => id))
    const once = skills.filter((skill, at) => skills.findIndex(({ id }) => id === skill.id) === at)
    return once.filter((skill) => ![...familiesOf(skill, taxonomy)].some((family) => ids.has(family)))
  }

  /** The family that a named activity is a part of: adverts say "REST" where a guide says "API design". */
  function widerThan(skills: readonly Skill[]): string | null {
    const [only, ...others] = skills
    if (only === undefined || others.length > 0 || only.family) return null
    if (only.kind !== 'method' && only.kind !== 'concept') return null
    return only.broader.find((id) => taxonomy.skills.get(id)?.family === true) ?? null
  }

  return ({ label, anyOf, members }) => {
    const head = label.replace(/\s*\([^)]*\)\s*$/, '')
    const parts = anyOf !== undefined && anyOf.length > 1 ? anyOf : [head]
    const found = parts.map(read)
    let skills = distinct(found.flatMap(({ hits }) => hits.map(({ skill }) => skill)))
    const isFamily = skills.length > 0 && skills.every(({ family }) => family)
    if (anyOf === undefined && members !== undefined && !isFamily) {
      skills = distinct([
        ...skills,
        ...members.flatMap((member) => read(member).hits.map(({ skill }) => skill)),
      ])
    }
    if (skills.length === 0) return null
    const labels = skills.map((skill) => skill.label)
    return {
      skills: skills.map(({ id }) => id),
      label:
        labels.length === 1 ? (labels[0] as string) : `${labels.slice(0, -1).join(', ')} or ${labels.at(-1)}`,
      wider: widerThan(skills),
      unknown: found.flatMap(({ unknown }) => unknown),
    }
  }
}
