import type { Responsibility } from '../domain/responsibilities.ts'
import { namesBoth, objectSense, senseOf } from '../extract/deep/duty-sense.ts'
import { gerundOf } from '../extract/deep/verb-phrases.ts'
import { clusteredShare } from '../stats/clustered-share.ts'
import { rolePool } from './role-pool.ts'
import { round4 } from './round.ts'
import { tally } from './tally.ts'
import type { VacancyRow } from './vacancy-row.ts'

/** A vacancy with the duties that it tells, as "verb|preposition|object". */
export type DutyVacancy = Pick<VacancyRow, 'id' | 'employer'> & { readonly duties: readonly string[] }

/** Heads that say nothing without the word before them: "solutions", "the process". */
const VAGUE = new Set(
  'system solution process product service tool platform application project task activity problem information strategy plan work support environment change initiative performance management development objective goal design level value decision material resource operation function practice technique method need requirement result success growth innovation effort experience stuff item content area outcome feature concept workflow programme program campaign event procedure record document equipment facility site programme order delivery framework infrastructure component structure asset model test testing analysis research architecture software code technology control measure metric improvement opportunity question query request meeting issue risk budget programme guidance advice assistance feedback training session care staff employee'.split(
    ' ',
  ),
)
/** These say nothing with any word before them. */
const NOTHING = new Set(
  'datum it them part role position way basis thing company use job day others other foundation hand lead eye'.split(
    ' ',
  ),
)

/** What everybody does. */
const IDLE = new Set(['apply', 'learn', 'translate'])
const SAYS_NOTHING = new Set([
  'ensure:data',
  'together:data',
  'make:understanding',
  'make:team',
  'make:opportunity',
])

interface Counter {
  readonly vacancies: Set<number>
  readonly employers: Set<string>
}

/** Counts, once a vacancy, what is said; writings that differ by case alone go under the most used. */
class Votes {
  readonly #by = new Map<
    string,
    { readonly vacancies: Set<number>; readonly writings: Map<string, number> }
  >()
  add(text: string, vacancy: number): void {
    const key = text.toLowerCase()
    let vote = this.#by.get(key)
    if (vote === undefined) {
      vote = { vacancies: new Set(), writings: new Map() }
      this.#by.set(key, vote)
    }
    vote.vacancies.add(vacancy)
    vote.writings.set(text, (vote.writings.get(text) ?? 0) + 1)
  }
  /** The most used first. */
  ranked(): [string, number][] {
    return [...this.#by.values()]
      .map(({ vacancies, writings }): [string, number] => [
        [...writings].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '',
        vacancies.size,
      ])
      .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'en'))
  }
}

interface Cluster extends Counter {
  readonly id: string
  readonly verbs: Votes
  /** Verbs with their preposition, for the label. */
  readonly phrases: Votes
  readonly objects: Votes
  readonly head: string
  /** As they are stored. */
  readonly texts: Set<string>
}

interface Duty {
  /** As it is stored. */
  readonly text: string
  readonly vacancy: number
  readonly employer: string | null
  readonly verb: string
  readonly preposition: string
  readonly object: string
  readonly sense: string
  readonly whole: string
  readonly head: string
}

function dutiesOf(rows: readonly DutyVacancy[]): Duty[] {
  const parsed = new Map<string, Omit<Duty, 'vacancy' | 'employer'>>()
  return rows.flatMap(({ id, employer, duties }) =>
    duties.map((text) => {
      let duty = parsed.get(text)
      if (duty === undefined) {
        const [verb = '', preposition = '', object = ''] = text.split('|')
        const sense = objectSense(object)
        duty = { text, verb, preposition, object, sense: senseOf(verb, sense.head), ...sense }
        // To perform data analysis is to analyse data.
        if (sense.whole === 'data analysis' && /^(?:do|make|tell|lead|help)$/.test(duty.sense))
          duty = {
            ...duty,
            verb: 'analyse',
            preposition: '',
            object: 'data',
            sense: 'analyse',
            whole: 'data',
            head: 'data',
          }
        parsed.set(text, duty)
      }
      return { vacancy: id, employer, ...duty }
    }),
  )
}

/** What fewer tell is the way of one employer. */
const LEAST_VACANCIES = 3
const LEAST_EMPLOYERS = 3

/** Puts duties with one verb group and one object together; an object with a vague head is taken whole. */
function clusterDuties(duties: readonly Duty[]): Map<string, Cluster> {
  const clusters = new Map<string, Cluster>()
  for (const duty of duties) {
    const { sense, head, whole, verb, preposition, object, vacancy, employer } = duty
    if (NOTHING.has(head) || SAYS_NOTHING.has(`${sense}:${head}`) || IDLE.has(sense)) continue
    const own = VAGUE.has(head) ? whole.split(' ').slice(-2).join(' ') : head
    if (VAGUE.has(own)) continue
    const id = `${sense}:${own}`
    let cluster = clusters.get(id)
    if (cluster === undefined) {
      cluster = {
        ...{ id, vacancies: new Set(), employers: new Set() },
        ...{ verbs: new Votes(), phrases: new Votes(), objects: new Votes(), head, texts: new Set() },
      }
      clusters.set(id, cluster)
    }
    cluster.vacancies.add(vacancy)
    if (employer !== null) cluster.employers.add(employer)
    cluster.verbs.add(verb, vacancy)
    cluster.phrases.add(`${verb} ${preposition}`.trim(), vacancy)
    cluster.objects.add(object, vacancy)
    cluster.texts.add(duty.text)
  }
  return clusters
}

/** A second verb or object is named beside the first if at least this part of the first's vacancies have it. */
const BESIDE = 0.5

const joined = (items: readonly string[]) => items.join(' and ')

function labelOf({ phrases, objects, head }: Cluster): string {
  const [first, second] = phrases.ranked()
  if (first === undefined) return ''
  const [verb = '', preposition = ''] = first[0].split(' ')
  const [verb2 = '', preposition2 = ''] = second?.[0].split(' ') ?? []
  // "Working and collaborating with" would say the same twice.
  const two =
    second !== undefined &&
    second[1] >= BESIDE * first[1] &&
    `${preposition}${preposition2}` === '' &&
    verb !== verb2
  const verbs = two ? [verb, verb2] : [verb]
  const names = objects.ranked()
  const [top] = names
  if (top === undefined) return ''
  const beside = (namesBoth(head) ? names.slice(1, 4) : []).find(
    ([name, votes]) => votes >= BESIDE * top[1] && !near(name, top[0]),
  )
  const object = joined((beside === undefined ? [top] : [top, beside]).map(([name]) => plural(name, names)))
  return [joined(verbs.map(gerundOf)), preposition, object].filter(Boolean).join(' ')
}

/** "Data platforms" where some adverts write it so, since a responsibility is for any of them. */
function plural(name: string, names: readonly (readonly [string, number])[]): string {
  if (name.endsWith('s')) return name
  return names.find(([other]) => other.toLowerCase() === `${name.toLowerCase()}s`)?.[0] ?? name
}

/** One name within another, or the same in the singular: to print both would say it twice. */
function near(a: string, b: string): boolean {
  const [left, right] = [objectSense(a), objectSense(b)]
  const words = new Set(left.whole.split(' '))
  return left.whole === right.whole || right.whole.split(' ').some((word) => words.has(word))
}

/**
 * The responsibilities that vacancies share, each with its 95% interval (adverts of one employer are alike, see
 * stats/clustered-share.ts).
 *
 * @param rows vacancies that tell duties
 * @returns the most shared first, without evidence
 */
export function computeResponsibilities(
  rows: readonly DutyVacancy[],
): (Omit<Responsibility, 'evidence'> & { readonly texts: ReadonlySet<string> })[] {
  const duties = dutiesOf(rows)
  const clusters = [...clusterDuties(duties).values()].filter(
    ({ vacancies, employers }) => vacancies.size >= LEAST_VACANCIES && employers.size >= LEAST_EMPLOYERS,
  )
  const mentioned = new Map<number, number[]>()
  clusters.forEach(({ vacancies }, i) => {
    for (const id of vacancies) mentioned.set(id, [...(mentioned.get(id) ?? []), i])
  })
  const sums = tally(
    rows.map(({ id, employer }) => ({ employer, mentioned: mentioned.get(id) ?? [], required: [] })),
  )
  const pool = rolePool(sums)
  return clusters
    .map((cluster, i) => {
      const counts = sums.skills.get(i)?.mentioned ?? { hits: 0, hitSquares: 0 }
      const { hits, share, low, high } = clusteredShare({ ...sums, ...counts }, pool)
      return {
        ...{ id: cluster.id, label: labelOf(cluster), hits, share: round4(share) },
        ...{ low: round4(low), high: round4(high), employers: cluster.employers.size },
        verbs: cluster.verbs.ranked().map(([verb]) => verb),
        objects: cluster.objects
          .ranked()
          .slice(0, 8)
          .map(([object]) => object),
        texts: cluster.texts,
      }
    })
    .sort((a, b) => b.hits - a.hits || a.label.localeCompare(b.label, 'en'))
}
