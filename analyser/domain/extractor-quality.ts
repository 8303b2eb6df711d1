import { z } from 'zod'
import type { Kind } from './mention.ts'

const count = z.int().nonnegative()

/** How right the extractor is, as the quality gate measured it on annotated adverts: analyser/extract/quality.json. */
export const extractorQuality = z.object({
  extractor: z.string(),
  /** Mentions by group of kinds. */
  groups: z.record(z.string(), z.object({ right: count, extra: count, missed: count })),
  /** Adverts by skill, of those skills that enough annotated adverts ask for. */
  skills: z.record(z.string(), z.object({ both: count, onlySeen: count, onlyAsked: count, neither: count })),
})
export type ExtractorQuality = z.infer<typeof extractorQuality>

/** The group of kinds whose mentions are scored together. */
export function qualityGroup(kind: Kind): 'named' | 'concept' | 'soft' {
  if (kind === 'soft') return 'soft'
  return kind === 'concept' || kind === 'method' ? 'concept' : 'named'
}
