/**
 * `npm run score`: how right the extraction is, on every set, as it ships and by cross-validation (the estimate for
 * adverts of employers it has not seen), with 95% intervals, and the worst misses. `--gate` compares with the floors
 * in floors.json and fails below one; `--update` raises them, and lowers one only with `--allow-regression`.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Extraction } from '../../analyser/domain/mention.ts'
import { createExtractor, EXTRACTOR_VERSION } from '../../analyser/extract/extract.ts'
import { groups } from '../../analyser/extract/model/features.ts'
import { createLevelModel } from '../../analyser/extract/model/level-model.ts'
import { wilsonInterval } from '../../analyser/stats/wilson-interval.ts'
import { loadTaxonomy } from '../../analyser/taxonomy/load.ts'
import { type Accuracy, type Counts, type Evaluation, evaluate, f1, precision, recall } from './evaluate.ts'
import { type GoldAdvert, haveShared, readAnnotated, readGold } from './gold.ts'
import { sectionAccuracy } from './sections-set.ts'
import { trainModels } from './train-models.ts'

const FOLDS = 5
const floorsFile = new URL('floors.json', import.meta.url)
const qualityFile = new URL('../../analyser/extract/quality.json', import.meta.url)

const { values: flags } = parseArgs({
  options: {
    gate: { type: 'boolean', default: false },
    update: { type: 'boolean', default: false },
    'allow-regression': { type: 'boolean', default: false },
    misses: { type: 'string', default: '20' },
    json: { type: 'boolean', default: false },
  },
})

if (!haveShared) {
  console.error('score: the annotated adverts are not here (../shared/data is missing); nothing was measured')
  process.exit(flags.gate ? 0 : 1)
}

const taxonomy = loadTaxonomy()

/** Employers stay whole: an advert is scored by models that saw none of its employer's. */
function foldOf(advert: GoldAdvert): number {
  const key = advert.employer.toLowerCase().trim() || advert.id
  return createHash('sha256').update(key).digest().readUInt32BE(0) % FOLDS
}

/** Reads each advert with models trained on the other folds. */
function crossValidated(adverts: readonly GoldAdvert[]): (advert: GoldAdvert) => Extraction {
  const extractors = Array.from({ length: FOLDS }, (_, fold) => {
    const models = trainModels(
      adverts.filter((advert) => foldOf(advert) !== fold),
      taxonomy,
    )
    return createExtractor(taxonomy, { tagger: models.tagger, level: createLevelModel(models.level) })
  })
  return (advert) => (extractors[foldOf(advert)] as ReturnType<typeof createExtractor>)(advert)
}

type Figures = Record<string, number>

function figures(evaluation: Evaluation): Figures {
  const share = ({ right, n }: Accuracy) => (n === 0 ? 0 : right / n)
  return {
    named: f1(evaluation.named),
    concept: f1(evaluation.concept),
    soft: f1(evaluation.soft),
    namedSet: f1(evaluation.namedSet),
    hardSet: f1(evaluation.hardSet),
    anyOf: f1(evaluation.anyOf),
    level: share(evaluation.level),
    salary: share(evaluation.salary),
    seniority: share(evaluation.seniority),
    role: share(evaluation.role),
  }
}

const percent = (value: number) => (100 * value).toFixed(1).padStart(5)
const interval = (right: number, n: number) => {
  if (n === 0) return '      –      '
  const { low, high } = wilsonInterval(right / n, n)
  return `${percent(low)}–${percent(high).trim()}`
}

function print(name: string, evaluation: Evaluation): void {
  console.log(`\n${name}: ${evaluation.adverts} adverts`)
  console.log('               F1    precision (95%)       recall (95%)            right  extra missed')
  for (const key of ['named', 'concept', 'soft', 'namedSet', 'hardSet', 'anyOf'] as const) {
    const counts: Counts = evaluation[key]
    const { right, extra, missed } = counts
    console.log(
      `  ${key.padEnd(10)} ${percent(f1(counts))}  ${percent(precision(counts))} ${interval(right, right + extra).padEnd(14)}  ${percent(recall(counts))} ${interval(right, right + missed).padEnd(14)} ${[right, extra, missed].map((n) => String(n).padStart(6)).join('')}`,
    )
  }
  for (const key of ['level', 'salary', 'seniority', 'role'] as const) {
    const { right, n } = evaluation[key]
    console.log(`  ${key.padEnd(10)} ${percent(n === 0 ? 0 : right / n)}  (${interval(right, n)}) of ${n}`)
  }
}

const gold = readGold()
const annotated = readAnnotated()
const everything = [...gold, ...annotated]
const shipped = createExtractor(taxonomy)
const unseen = crossValidated(everything)
const sets = {
  'gold, as shipped (its models learned from it)': evaluate(gold, shipped),
  'gold, cross-validated by employer': evaluate(gold, unseen),
  'our annotations, cross-validated by employer': evaluate(annotated, unseen),
}
const sections = sectionAccuracy(shipped)
const results: Record<string, Figures> = {
  shipped: figures(sets['gold, as shipped (its models learned from it)']),
  unseen: figures(sets['gold, cross-validated by employer']),
  annotated: figures(sets['our annotations, cross-validated by employer']),
  sections: { level: sections.right / sections.n },
}
const hashes = {
  gold: createHash('sha256').update(JSON.stringify(gold)).digest('hex').slice(0, 16),
  annotated: createHash('sha256').update(JSON.stringify(annotated)).digest('hex').slice(0, 16),
}

if (flags.json) console.log(JSON.stringify({ hashes, results }, null, 1))
else {
  for (const [name, evaluation] of Object.entries(sets)) print(name, evaluation)
  console.log(
    `\nrequired and preferred by section: ${percent(sections.right / sections.n)} (${interval(sections.right, sections.n)}) of ${sections.n}`,
  )
  const misses = sets['gold, cross-validated by employer'].misses
  console.log('\nworst misses, cross-validated:')
  for (const group of groups) {
    for (const what of ['missed', 'extra'] as const) {
      const counts = new Map<string, number>()
      for (const miss of misses)
        if (miss.group === group && miss.what === what)
          counts.set(miss.quote.toLowerCase(), (counts.get(miss.quote.toLowerCase()) ?? 0) + 1)
      const worst = [...counts].sort((a, b) => b[1] - a[1]).slice(0, Number(flags.misses))
      console.log(`  ${what} ${group}: ${worst.map(([quote, n]) => `${quote} ${n}`).join(', ')}`)
    }
  }
}

/** Precision and recall by kind, and by skill where there are enough cases: what the statistics correct shares with. */
function writeQuality(): void {
  const LEAST = 20
  const all = evaluate(everything, unseen)
  const round = (value: number) => Math.round(value * 10_000) / 10_000
  const rates = (counts: Counts) => ({
    precision: round(precision(counts)),
    recall: round(recall(counts)),
    right: counts.right,
    extra: counts.extra,
    missed: counts.missed,
  })
  const quality = {
    extractor: EXTRACTOR_VERSION,
    taxonomy: taxonomy.version,
    adverts: everything.length,
    groups: Object.fromEntries(groups.map((group) => [group, rates(all[group])])),
    skills: skillRates(everything, unseen, LEAST),
  }
  writeFileSync(qualityFile, `${JSON.stringify(quality, null, 1)}\n`)
}

/**
 * Advert by advert: was a skill asked for, and was it seen? An annotated mention belongs to the skill that the
 * taxonomy knows its label or words by.
 */
function skillRates(adverts: readonly GoldAdvert[], read: (advert: GoldAdvert) => Extraction, least: number) {
  const byForm = new Map<string, string>()
  for (const skill of taxonomy.skills.values()) {
    for (const form of [skill.label, ...skill.aliases, ...skill.exact, ...skill.weak])
      byForm.set(form.toLowerCase(), skill.id)
  }
  const counts = new Map<string, { both: number; onlySeen: number; onlyAsked: number; neither: number }>()
  const rows = adverts.map((advert) => {
    const asked = new Set<string>()
    for (const mention of advert.mentions) {
      const id =
        byForm.get(mention.label.toLowerCase()) ??
        byForm.get(advert.text.slice(mention.start, mention.end).toLowerCase())
      if (id !== undefined) asked.add(id)
    }
    return { asked, seen: new Set(read(advert).mentions.map((mention) => mention.skill)) }
  })
  for (const { asked, seen } of rows) {
    for (const id of new Set([...asked, ...seen])) {
      if (id.startsWith('x-')) continue
      const count = counts.get(id) ?? { both: 0, onlySeen: 0, onlyAsked: 0, neither: 0 }
      if (asked.has(id) && seen.has(id)) count.both++
      else if (seen.has(id)) count.onlySeen++
      else count.onlyAsked++
      counts.set(id, count)
    }
  }
  return Object.fromEntries(
    [...counts]
      .filter(([, { both, onlyAsked }]) => both + onlyAsked >= least)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([id, { both, onlySeen, onlyAsked }]) => [
        id,
        { both, onlySeen, onlyAsked, neither: adverts.length - both - onlySeen - onlyAsked },
      ]),
  )
}

interface Floors {
  hashes: Record<string, string>
  floors: Record<string, Figures>
}

/** A floor leaves room for the flip of a few mentions, which changes of the taxonomy bring. */
const ROOM = 0.005

const floors = JSON.parse(readFileSync(floorsFile, 'utf8')) as Floors
if (flags.update) {
  const lowered: string[] = []
  const next: Record<string, Figures> = {}
  for (const [set, values] of Object.entries(results)) {
    next[set] = {}
    for (const [key, value] of Object.entries(values)) {
      const before = floors.floors[set]?.[key] ?? 0
      const now = Math.floor((value - ROOM) * 1000) / 1000
      if (now < before - ROOM) lowered.push(`${set} ${key}: ${before} to ${now}`)
      ;(next[set] as Figures)[key] = now < before && !flags['allow-regression'] ? before : now
    }
  }
  if (lowered.length > 0 && !flags['allow-regression']) {
    console.error(
      `\nnot updated, these would fall (--allow-regression lowers them):\n  ${lowered.join('\n  ')}`,
    )
    process.exit(1)
  }
  writeFileSync(floorsFile, `${JSON.stringify({ hashes, floors: next }, null, 2)}\n`)
  writeQuality()
  console.log('\nfloors.json and analyser/extract/quality.json are written')
}
if (flags.gate) {
  const failed = Object.entries(floors.floors).flatMap(([set, values]) =>
    Object.entries(values).flatMap(([key, floor]) => {
      const value = results[set]?.[key] ?? 0
      return value < floor ? [`${set} ${key} is ${value.toFixed(4)}, below its floor of ${floor}`] : []
    }),
  )
  for (const [set, hash] of Object.entries(hashes)) {
    if (floors.hashes[set] !== hash)
      failed.push(`the set "${set}" has changed (${hash}): measure again and run with --update`)
  }
  for (const line of failed) console.error(`gate: ${line}`)
  if (failed.length > 0) process.exit(1)
  console.log('\ngate: every figure is at or above its floor')
}
