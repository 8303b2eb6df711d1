/**
 * Reads a career-change guide into claims: what can be checked, with its place in the file. Sections are told by the
 * words of their headings, what stands in them by its shape; what looks like a claim and cannot be read is listed.
 */
import type { ReadGuide } from '../../domain/guide.ts'
import type { Block, Range } from './block.ts'
import { trimmed } from './block.ts'
import { Gathered } from './gathered.ts'
import { choicesIn, listIn, nameIn } from './labels.ts'
import { findMoney } from './money.ts'
import { paidRole, seniorityNear } from './paid-role.ts'
import { readCounts, readDifficulty, readQualification, sentencesOf } from './prose.ts'
import { type Route, readRoute } from './route.ts'
import { type Section, sectionsOf, walk } from './sections.ts'
import { type GuideFormat, splitGuide } from './split-guide.ts'
import { findDurations, findTimeMarks, startsWithTime } from './time-marks.ts'

const whole = (block: Block): Range => [0, block.text.length]

/** Columns of a table by their titles. */
const NAMES = /skill|gap|role|job|what|qualification|step|area|topic|strength|bridg|route/i

/** The names that a section lists: headings below it, items, cells, or one sentence's list. */
function names(section: Section): { block: Block; range: Range }[] {
  const subs = section.subs.flatMap(({ heading }) => (heading === null ? [] : [heading]))
  if (subs.length > 0) {
    return subs.flatMap((block) => {
      const range = nameIn(block)
      return range === null || /\?$/.test(block.text) ? [] : [{ block, range }]
    })
  }
  const rows = section.blocks.filter(({ kind }) => kind === 'row')
  if (rows.length > 0) {
    const header = rows.find((row) => row.header) ?? rows[0]
    const titles = (header?.cells ?? []).map(([from, to]) => (header as Block).text.slice(from, to))
    const column = Math.max(
      0,
      titles.findIndex((title) => NAMES.test(title)),
    )
    return rows.flatMap((block) => {
      const cell = block.cells[column]
      if (block === header || cell === undefined) return []
      const range = trimmed(block.text, cell)
      return range[1] > range[0] ? [{ block, range }] : []
    })
  }
  const items = section.blocks.filter(({ kind }) => kind === 'item')
  return items.flatMap((block) => {
    const range = nameIn(block)
    return range === null ? [] : [{ block, range }]
  })
}

function readNamed(section: Section, route: Route, gathered: Gathered, ranks: { next: number }): void {
  const { meaning } = section
  if (
    meaning !== 'gap' &&
    meaning !== 'transfer' &&
    meaning !== 'bridge' &&
    meaning !== 'out' &&
    meaning !== 'in'
  )
    return
  const heading = section.heading
  let found = names(section)
  if (found.length === 0)
    found = section.blocks
      .filter(({ kind }) => kind === 'paragraph')
      .flatMap((block) => inSentence(block, meaning, route))
  if (found.length === 0) {
    const empty = section.blocks.length === 0 && section.subs.length === 0
    if (heading !== null)
      gathered.leave(
        heading,
        whole(heading),
        empty ? 'a heading with nothing below it' : 'no list of names below this heading',
      )
    return
  }
  for (const { block, range } of found) {
    const label = block.text.slice(...range)
    if (meaning === 'gap') {
      const value = { label, rank: ranks.next, ...choicesIn(label) }
      const before = gathered.claims.length
      gathered.add('gap', label, block, range, value)
      if (gathered.claims.length > before) ranks.next++
    } else if (meaning === 'transfer') gathered.add('transfer', label, block, range, { label })
    else if (meaning === 'bridge') gathered.add('bridge', label, block, range, { label, role: null })
    else
      gathered.add('other-route', `${meaning} ${label}`, block, range, {
        label,
        role: null,
        direction: meaning,
      })
  }
}

/** Words behind which a sentence's list begins, and where it ends. */
const LEADS_LIST =
  /\b(?:become|are|is|as|into|from|include[sd]?|including|such as|like|need|needs|learn|build|gain|bring|have|keep|consider|to|try|through)\s+/gi
const ENDS_LIST =
  /\s+(?:all|both|each|are|is|will|can|carry|transfer|use|uses|who|that|which|make|count|matter|before|first|while|because|so)\b|[.;:!?]/i

function inSentence(block: Block, meaning: string, route: Route): { block: Block; range: Range }[] {
  const isRole = meaning === 'bridge' || meaning === 'out' || meaning === 'in'
  for (const [start, end] of sentencesOf(block.text)) {
    const sentence = block.text.slice(start, end)
    const leads = [0, ...[...sentence.matchAll(LEADS_LIST)].map((lead) => lead.index + lead[0].length)]
    for (const from of leads) {
      const rest = sentence.slice(from)
      const stop = ENDS_LIST.exec(rest)?.index ?? rest.length
      const list = listIn(rest.slice(0, stop))
      const fits = list.length >= 2 && list.every(([a, b]) => rest.slice(a, b).split(/\s+/).length <= 6)
      if (
        !fits ||
        (isRole &&
          !list.every(([a, b]) =>
            /(?:er|or|st|ian|ant|nt|man|nurse|head|lead|ess|ive|ors|ers|sts|ians|ants|nts|ves|roles?|posts?)$/i.test(
              rest.slice(a, b).replace(/\s*\([^)]*\)$/, ''),
            ),
          ))
      )
        continue
      return list
        .map(([a, b]): Range => [start + from + a, start + from + b])
        .filter((range) => block.text.slice(...range).toLowerCase() !== route.to?.toLowerCase())
        .map((range) => ({ block, range: trimmed(block.text, withoutArticle(block.text, range)) }))
    }
  }
  return []
}

function withoutArticle(text: string, [from, to]: Range): Range {
  const article = /^(?:an?|the|your|either)\s+/i.exec(text.slice(from, to))
  return [from + (article?.[0].length ?? 0), to]
}

function readSalaries(
  block: Block,
  section: Section,
  header: Block | null,
  route: Route,
  gathered: Gathered,
): void {
  for (const money of findMoney(block.text)) {
    const inPay =
      section.meaning === 'salary' ||
      money.min === null ||
      (money.min >= 10_000 && money.max !== money.min) ||
      /\b(?:salar|earn|paid|pay|starting)/i.test(block.text)
    if (
      !inPay ||
      /\b(?:cost|fee|costs|fund|tuition|price|discount|save|grant)\b/i.test(
        block.text.slice(Math.max(0, money.range[0] - 40), money.range[0]),
      )
    ) {
      gathered.leave(block, money.range, 'a sum of money that is no pay of a role')
      continue
    }
    const role = paidRole(block, money.range, section, header, route)
    if (role === null) {
      gathered.leave(block, money.range, 'pay, but of which role the text does not say')
      continue
    }
    const seniority = seniorityNear(block, money.range, section, header)
    const { min, max, currency, period, openEnded, range } = money
    const value = { role, seniority, min, max, currency, period, ...(openEnded ? { openEnded } : {}) }
    // A route's roles are the same in singular and plural.
    gathered.add(
      'salary',
      `${role.toLowerCase().replace(/s$/, '')} ${min ?? ''} ${max ?? ''} ${currency}`,
      block,
      range,
      value,
    )
  }
}

const CHANGE =
  /timeline|\btakes?\b|took|expect|invest|plan (?:for|on)|allow|within|most (?:people|career|\w+s need)|typical|transition|switch|change|move|from start|how long|realistic|complete|usually/i
const AFTER_CHANGE =
  /\breach|\bmid-career|\bmarket rate|\bprogress|\bsenior\b|\bpromot|\bfirst \d|pay (?:dip|cut)|most noticeable/i

function readTimelines(block: Block, section: Section, gathered: Gathered): void {
  for (const [start, end] of sentencesOf(block.text)) {
    const sentence = block.text.slice(start, end)
    for (const duration of findDurations(sentence)) {
      if (duration.unit === 'hours' || duration.unit === 'days' || duration.adjective) continue
      if (
        /^\s*(?:of\s+)?(?:of |')?(?:experience|old|ago|in (?:the|a) (?:role|job))/i.test(
          sentence.slice(duration.range[1]),
        )
      )
        continue
      const range: Range = [start + duration.range[0], start + duration.range[1]]
      const about = section.meaning === 'timeline' || CHANGE.test(sentence)
      if (!about || /first\s+$/i.test(sentence.slice(0, duration.range[0]))) continue
      const of = AFTER_CHANGE.test(sentence)
        ? (/\b(?:reach|progress|promot)[^,.;(]{0,60}?(?=\s+within|\s+in\b|\s+after|\s*[,.;(]|$)/i.exec(
            sentence,
          )?.[0] ?? null)
        : null
      const value = { minMonths: duration.min, maxMonths: duration.max, ...(of === null ? {} : { of }) }
      gathered.add(
        'timeline',
        `${duration.min} ${duration.max} ${of === null ? '' : 'later'}`,
        block,
        range,
        value,
      )
    }
  }
}

function readSteps(section: Section, gathered: Gathered): void {
  if (section.meaning !== 'steps') return
  const step = (block: Block, range: Range, timeIn: Block) => {
    const mark = findTimeMarks(timeIn.text.slice(0, 200))[0]
    const duration = mark === undefined ? findDurations(timeIn.text.slice(0, 120))[0] : undefined
    const label = block.text.slice(...range)
    gathered.add('step', label, block, range, {
      label,
      minMonths: mark?.min ?? duration?.min ?? null,
      maxMonths: mark?.max ?? duration?.max ?? null,
    })
  }
  // The plan may be the title's word: what stands below is the whole guide then.
  if (section.level <= 1) return
  for (const sub of section.subs) {
    const range = sub.heading === null ? null : nameIn(sub.heading)
    if (sub.heading === null || range === null) continue
    const first = sub.blocks.find(({ text }) => startsWithTime(text))
    step(sub.heading, withoutTime(sub.heading, range), first ?? sub.heading)
  }
  if (section.subs.length > 0) return
  for (const block of section.blocks) {
    if (block.kind === 'paragraph' || block.header) continue
    const bold = block.bold[0]
    const range =
      bold !== undefined && bold[0] <= 3 && !startsWithTime(block.text.slice(...bold))
        ? bold
        : firstSentence(block.text)
    step(block, withoutTime(block, trimmed(block.text, range)), block)
  }
}

const firstSentence = (text: string): Range => [
  0,
  /[.!?](?:\s|$)|\s[–—]\s/.exec(text.slice(4))?.index === undefined
    ? text.length
    : (/[.!?](?:\s|$)|\s[–—]\s/.exec(text.slice(4)) as RegExpExecArray).index + 4,
]

/** A step's name without "Week 1-2:" before it. */
function withoutTime(block: Block, [from, to]: Range): Range {
  const mark = findTimeMarks(block.text.slice(from, to)).find(({ range }) => range[0] <= 12)
  const rest: Range =
    mark === undefined ? [from, to] : trimmed(block.text, [from + mark.range[1], to], /[\s:;,.–—•|)\]-]/)
  return rest[1] - rest[0] > 2 ? rest : [from, to]
}

/**
 * The claims of a guide.
 *
 * @param text of the file; offsets are UTF-16 units of it
 * @throws InputError for a page that no parser should be given
 */
export function readGuideText(text: string, format: GuideFormat): ReadGuide {
  const split = splitGuide(text, format)
  const route = readRoute(split)
  const gathered = new Gathered(text)
  const { from, to, market } = route
  if (route.place !== null && from !== null && to !== null)
    gathered.add('route', 'route', route.place.block, route.place.range, { from, to, market })
  const ranks = { next: 1 }
  /** Sections whose headings are names in the section around them. */
  const insideNamed = new WeakSet<Section>()
  for (const section of walk(sectionsOf(split.blocks))) {
    const isPart = section.heading !== null
    if (isPart && !insideNamed.has(section)) {
      readNamed(section, route, gathered, ranks)
      readSteps(section, gathered)
      for (const sub of section.subs) if (section.meaning === sub.meaning) insideNamed.add(sub)
    } else if (insideNamed.has(section)) for (const sub of section.subs) insideNamed.add(sub)
    let header: Block | null = null
    for (const block of [...(section.heading === null ? [] : [section.heading]), ...section.blocks]) {
      if (block.kind === 'row' && (block.header || header === null) && findMoney(block.text).length === 0)
        header = block
      readSalaries(block, section, header, route, gathered)
      if (section.meaning !== 'steps' || block.kind === 'paragraph') readTimelines(block, section, gathered)
      readDifficulty(block, gathered)
      readCounts(block, gathered)
      if (section.meaning === 'qualification' && block !== section.heading) readQualification(block, gathered)
    }
  }
  gathered.repeatGaps()
  return { guide: { from, to, market }, claims: gathered.claims, unread: gathered.unread }
}
