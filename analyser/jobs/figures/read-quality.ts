import { existsSync, readFileSync } from 'node:fs'
import { type ExtractorQuality, extractorQuality } from '../../domain/extractor-quality.ts'

const file = new URL('../../extract/quality.json', import.meta.url)

/** How right the extractor is; undefined until the quality gate has written it down. */
export function readQuality(): ExtractorQuality | undefined {
  return existsSync(file) ? extractorQuality.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined
}
