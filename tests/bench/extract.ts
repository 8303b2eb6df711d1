/**
 * `npm run bench`: how fast the extraction is, beside other tools on the same real adverts in one run, on one core.
 * Processor time, not time on the clock: a busy machine changes it little. `--memory` also reads 100,000 adverts and
 * watches the memory. Ends with 1 when a bar is missed.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import nlp from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { deepSentences } from '../../analyser/extract/deep/deep-sentences.ts'
import { createFindKnown } from '../../analyser/extract/deep/known-phrase.ts'
import { readPhrases } from '../../analyser/extract/deep/read-phrases.ts'
import { readSentence, type SentenceReading } from '../../analyser/extract/deep/read-sentence.ts'
import { createExtractor } from '../../analyser/extract/extract.ts'
import { htmlToText } from '../../analyser/extract/html-to-text.ts'
import { createMatcher } from '../../analyser/extract/matcher.ts'
import { newTokens, tokenize } from '../../analyser/extract/tokens.ts'
import { loadTaxonomy } from '../../analyser/taxonomy/load.ts'
import { haveShared, readRawAdverts } from '../quality/gold.ts'

const { values: flags } = parseArgs({
  options: { memory: { type: 'boolean', default: false }, adverts: { type: 'string', default: '3000' } },
})
if (!haveShared) {
  console.error('bench: the adverts are not here (../shared/data is missing); nothing was measured')
  process.exit(1)
}

/** Every so many-th, so that every source is there. */
function sample<T>(rows: readonly T[], count: number): T[] {
  const step = Math.max(1, Math.floor(rows.length / count))
  return rows.filter((_, i) => i % step === 0).slice(0, count)
}

const adverts = sample(readRawAdverts(), Number(flags.adverts))
/** Adverts as HTML, as boards give them. */
const html = gunzipSync(
  readFileSync(new URL('../../../shared/data/listings/ashby-boards-2025-10.jsonl.gz', import.meta.url)),
)
  .toString()
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as { title: string; employer: string; html: string })
const pages = sample(html, Math.min(1_000, adverts.length))
const taxonomy = loadTaxonomy()
const mean = adverts.reduce((sum, { text }) => sum + text.length, 0) / adverts.length

/** Processor seconds that some work takes. */
function seconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** Reads one advert after another, some to warm up, then all, the best of a few rounds. @returns adverts a second */
function rate<T>(rows: readonly T[], read: (row: T) => unknown, rounds = 3): number {
  for (const row of rows.slice(0, Math.min(300, rows.length))) read(row)
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) {
    best = Math.min(
      best,
      seconds(() => {
        for (const row of rows) read(row)
      }),
    )
  }
  return rows.length / best
}

const extract = createExtractor(taxonomy)
const matcher = createMatcher(taxonomy)
const tokens = newTokens()
const wink = winkNLP(model, ['sbd', 'pos'])
const findKnown = createFindKnown(taxonomy)

let sum = 0
const scan = ({ text }: { text: string }) => {
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i)
}

/** As the job does it: a sentence that came before is not read again. */
function deepPass(): (advert: { text: string }) => unknown {
  const readings = new Map<string, SentenceReading>()
  return ({ text }) => {
    const sentences = deepSentences(text).map((sentence) => {
      const own = text.slice(sentence.start, sentence.end)
      let reading = readings.get(own)
      if (reading === undefined) {
        reading = readSentence(own)
        readings.set(own, reading)
      }
      return { ...sentence, text: own, reading }
    })
    return readPhrases(sentences, findKnown)
  }
}

const few = sample(adverts, 300)
const rates = {
  'every character': rate(adverts, scan, 5),
  'our matcher alone': rate(adverts, ({ text }) => {
    tokenize(text, matcher.vocabulary, tokens)
    return matcher.match(text, tokens)
  }),
  'our whole analysis': rate(adverts, extract),
  'our whole analysis, from HTML': rate(pages, (page) => extract({ ...page, text: htmlToText(page.html) })),
  'our deep pass': rate(sample(adverts, 1_000), deepPass(), 1),
  'wink-nlp (sentences, part of speech)': rate(few, ({ text }) => wink.readDoc(text), 1),
  compromise: rate(few, ({ text }) => nlp(text), 1),
}

console.log(
  `${adverts.length} adverts of ${Math.round(mean)} characters on average; adverts a second of processor time`,
)
for (const [name, value] of Object.entries(rates)) {
  const digits = value < 100 ? 1 : 0
  console.log(`  ${name.padEnd(38)} ${value.toFixed(digits).padStart(9)}`)
}

const missed: string[] = []
function bar(name: string, value: number, least: number): void {
  const holds = value >= least
  if (!holds) missed.push(name)
  console.log(
    `  ${holds ? 'ok  ' : 'MISS'} ${name}: ${value.toFixed(value < 100 ? 1 : 0)}, at least ${least}`,
  )
}
console.log('\nbars')
bar('whole analysis, adverts a second', rates['our whole analysis'], 1_000)
bar('whole analysis, times compromise', rates['our whole analysis'] / rates.compromise, 40)
bar('matcher alone, adverts a second', rates['our matcher alone'], 5_000)
bar(
  'matcher alone, per cent of the character scan',
  (100 * rates['our matcher alone']) / rates['every character'],
  10,
)
bar('from HTML, adverts a second', rates['our whole analysis, from HTML'], 400)
bar('deep pass, adverts a second', rates['our deep pass'], 50)

if (flags.memory) {
  const ALL = 100_000
  const megabytes: number[] = []
  for (let i = 0; i < ALL; i++) {
    extract(adverts[i % adverts.length] as (typeof adverts)[number])
    // What stays, not what waits to be collected.
    if (i % 10_000 === 9_999) megabytes.push(process.memoryUsage().rss / 2 ** 20)
  }
  const [first = 0, last = 0] = [megabytes[1], megabytes.at(-1)]
  console.log(
    `\nmemory over ${ALL} adverts, MB by ten thousand: ${megabytes.map((mb) => mb.toFixed(0)).join(' ')}`,
  )
  bar('memory under 400 MB: MB left', 400 - Math.max(...megabytes), 0)
  bar('memory flat: per cent that the end is of twenty thousand adverts', (100 * first) / last, 90)
}
if (sum === 0 || missed.length > 0) process.exit(1)
