/** `npm run simulate [RUNS]`: whether the intervals hold what they promise, on adverts made from known shares. */
import { bootstrapCoverage, correctedCoverage, coverage } from './coverage.ts'
import { settings } from './settings.ts'
import { trendDiscoveries } from './trends.ts'

const runs = Number(process.argv[2] ?? 1_000)
const percent = (share: number) => `${(100 * share).toFixed(1)}%`.padStart(7)

console.log(`95% intervals over ${runs} runs a setting: share of runs in which they hold the true share\n`)
console.log(`${''.padEnd(44)}published  plain  by employer  wrong standing  width`)
for (const [i, setting] of settings.entries()) {
  const found = coverage(setting, runs, i + 1)
  console.log(
    `${setting.name.padEnd(44)}${percent(found.published)}  ${percent(found.plain)}  ${percent(found.weighted)}    ${percent(found.wrongStanding)}       ×${found.width.toFixed(2)}`,
  )
}

console.log('\nBootstrap over employers, as a check (a tenth of the runs):')
for (const [i, setting] of settings.slice(0, 6).entries()) {
  console.log(`${setting.name.padEnd(44)}${percent(bootstrapCoverage(setting, Math.ceil(runs / 10), i + 1))}`)
}

console.log('\nCorrected for the errors of the extractor:')
const world = settings[4] as (typeof settings)[0]
for (const [recall, wrong, asked, unasked] of [
  [0.9, 0.02, 30, 120],
  [0.8, 0.05, 40, 110],
  [0.95, 0.01, 60, 90],
] as const) {
  const found = correctedCoverage({ ...world, recall, wrong, annotated: [asked, unasked] }, runs, 50)
  console.log(
    `recall ${recall}, false positives ${wrong}, ${asked + unasked} annotated: corrected ${percent(found.corrected)}, not corrected ${percent(found.raw)}`,
  )
}

const trends = trendDiscoveries(runs, 90)
console.log(
  `\nTrends, 60 skills of which 6 change by 25 points in 18 months: ${percent(trends.falseShare)} of the changes called are none (bound 5%), ${percent(trends.power)} of the true ones are called, slopes are held in ${percent(trends.slopeCoverage)}`,
)
