import type { ReadGuide } from '../../domain/guide.ts'
import { readGuideText } from '../../guides/read/read-guide.ts'
import { guideFormat, guideFormats } from '../../guides/read/split-guide.ts'

/**
 * The claims of a guide's text.
 *
 * @param format as `guideFormat` told it; the database keeps it as a word
 */
export function readClaims(text: string, format: string): ReadGuide {
  const known = guideFormats.find((one) => one === format)
  return readGuideText(text, known ?? guideFormat('', text))
}
