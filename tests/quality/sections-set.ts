/** Adverts whose minimum and preferred qualifications are known, from fields of their own. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Extractor } from '../../analyser/extract/extract.ts'
import type { Accuracy } from './evaluate.ts'

const file = new URL('../../../shared/data/gold/minimum-preferred-sections.jsonl.gz', import.meta.url)

interface Row {
  readonly title: string
  readonly responsibilities?: string
  readonly minimum: string
  readonly preferred: string
}

/** Ways in which adverts head the two parts; each advert gets one of them. */
const headings = [
  ['Minimum qualifications:', 'Preferred qualifications:'],
  ['Requirements', 'Nice to have'],
  ['Essential', 'Desirable'],
  ["What you'll need", 'Bonus points'],
  ['Must haves:', 'Nice to haves:'],
  ['Skills and experience', 'It would be a plus if you have'],
  ['What we’re looking for', 'Preferred skills'],
  ['Essential criteria', 'Desirable criteria'],
] as const

/** Share of the mentions in the two parts that get the part's level. */
export function sectionAccuracy(extract: Extractor): Accuracy {
  const rows = gunzipSync(readFileSync(file))
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row)
  const accuracy = { right: 0, n: 0 }
  for (const [index, row] of rows.entries()) {
    const [minimum, preferred] = headings[index % headings.length] as (typeof headings)[number]
    const bullets = (text: string) =>
      text
        .split('\n')
        .filter(Boolean)
        .map((line) => `- ${line}`)
        .join('\n')
    const head = `Responsibilities\n\n${bullets(row.responsibilities ?? '')}\n\n${minimum}\n\n`
    const text = `${head}${bullets(row.minimum)}\n\n${preferred}\n\n${bullets(row.preferred)}\n`
    const preferredFrom = head.length + bullets(row.minimum).length
    for (const mention of extract({ title: row.title, text }).mentions) {
      if (mention.start < head.length) continue
      accuracy.n++
      if (mention.level === (mention.start < preferredFrom ? 'required' : 'preferred')) accuracy.right++
    }
  }
  return accuracy
}
