/** What the lists of a guide name: skills to gain, skills that transfer, roles on the way and beside it. */
import { type Block, type Range, trimmed } from './block.ts'
import type { Gathered } from './gathered.ts'
import type { Meaning } from './headings.ts'
import { choicesIn, listIn, nameIn } from './labels.ts'
import { sentencesOf } from './prose.ts'
import type { Route } from './route.ts'
import type { Section } from './sections.ts'

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

/** Sections that name things one by one. */
const LISTS = ['gap', 'transfer', 'bridge', 'out', 'in'] as const
type List = (typeof LISTS)[number]
const isList = (meaning: Meaning | undefined): meaning is List => LISTS.some((list) => list === meaning)

/**
 * Gaps, transfers, bridging roles and other routes: what the list of a section names.
 *
 * @param ranks of the next gap; counted on, since a guide may part its gaps
 */
export function readNamed(section: Section, route: Route, gathered: Gathered, ranks: { next: number }): void {
  const { meaning } = section
  if (!isList(meaning)) return
  const { heading } = section
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
      if (gathered.add('gap', label, block, range, value)) ranks.next++
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

/** Words for who does a job end so. */
const PERSON =
  /(?:er|or|st|ian|ant|nt|man|nurse|head|lead|ess|ive|ors|ers|sts|ians|ants|nts|ves|roles?|posts?)$/i

function inSentence(block: Block, meaning: List, route: Route): { block: Block; range: Range }[] {
  const isRole = meaning === 'bridge' || meaning === 'out' || meaning === 'in'
  for (const [start, end] of sentencesOf(block.text)) {
    const sentence = block.text.slice(start, end)
    const leads = [0, ...[...sentence.matchAll(LEADS_LIST)].map((lead) => lead.index + lead[0].length)]
    for (const from of leads) {
      const rest = sentence.slice(from)
      const stop = ENDS_LIST.exec(rest)?.index ?? rest.length
      const list = listIn(rest.slice(0, stop))
      const fits = list.length >= 2 && list.every(([a, b]) => rest.slice(a, b).split(/\s+/).length <= 6)
      const isPerson = ([a, b]: Range) => PERSON.test(rest.slice(a, b).replace(/\s*\([^)]*\)$/, ''))
      if (!fits || (isRole && !list.every(isPerson))) continue
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
