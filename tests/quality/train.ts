/**
 * `npm run train`: makes the extractor's models again from the annotated adverts. Needs ../shared/data. With
 * `--clusters` the word groups as well, which everything else is then trained on.
 */
import { writeFileSync } from 'node:fs'
import { TAGS } from '../../analyser/extract/model/features.ts'
import { LEVELS } from '../../analyser/extract/model/level-model.ts'
import { writeWeights } from '../../analyser/extract/model/weights.ts'
import { loadTaxonomy } from '../../analyser/taxonomy/load.ts'
import { haveShared, readAnnotated, readGold, readRawAdverts } from './gold.ts'
import { trainClusters } from './train-clusters.ts'
import { trainModels } from './train-models.ts'

const models = new URL('../../analyser/extract/model/', import.meta.url)

if (!haveShared) {
  console.error('the annotated adverts are not here: ../shared/data is missing')
  process.exit(1)
}
if (process.argv.includes('--clusters')) {
  const texts = [...new Map(readRawAdverts().map(({ text }) => [text.slice(0, 200), text])).values()]
  writeFileSync(new URL('clusters.bin', models), trainClusters(texts))
  console.log(`clusters.bin from ${texts.length} adverts; run npm run train once more without --clusters`)
} else {
  const adverts = [...readGold(), ...readAnnotated()]
  const { tagger, level } = trainModels(adverts, loadTaxonomy())
  writeFileSync(
    new URL('tagger.bin', models),
    writeWeights(TAGS, tagger.weights, Float32Array.of(...tagger.transitions, tagger.bias)),
  )
  writeFileSync(new URL('level.bin', models), writeWeights(LEVELS.length, level, new Float32Array(0)))
  console.log(`tagger.bin and level.bin from ${adverts.length} adverts`)
}
