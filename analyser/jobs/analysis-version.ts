import type { Taxonomy } from '../domain/taxonomy.ts'
import { EXTRACTOR_VERSION } from '../extract/extract.ts'

/** What an analysis was made with. */
export interface AnalysisVersion {
  readonly extractor: string
  readonly taxonomy: string
  /** Both; with `/` and the content hash behind it, it is what `listings.analysed_as` holds. */
  readonly text: string
}

export function analysisVersion(taxonomy: Pick<Taxonomy, 'version'>): AnalysisVersion {
  const { version } = taxonomy
  return { extractor: EXTRACTOR_VERSION, taxonomy: version, text: `${EXTRACTOR_VERSION}/${version}` }
}
