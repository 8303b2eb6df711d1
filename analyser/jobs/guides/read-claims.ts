import type { ReadGuide } from '../../domain/guide.ts'
import { readGuideText } from '../../guides/read/read-guide.ts'
import { type GuideFormat, guideFormat, guideFormats } from '../../guides/read/split-guide.ts'

/**
 * The claims of a guide's text.
 *
 * @param format as `formatOf` told it; the database keeps it as a word
 */
export function readClaims(text: string, format: string): ReadGuide {
  const known = guideFormats.find((one) => one === format)
  return readGuideText(text, known ?? guideFormat('', text))
}

/** Of a guide, by its file's name, else by what it begins with. */
export const formatOf = (path: string, text: string): GuideFormat => guideFormat(path, text)
