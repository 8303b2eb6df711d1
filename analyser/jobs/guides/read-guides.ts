import type { ReadGuide } from '../../domain/guide.ts'
import { guideFormat } from '../../guides/read/split-guide.ts'
import { readGuideFile } from './guide-file.ts'
import { readClaims } from './read-claims.ts'

/** The claims of some files, in their order. */
export async function readGuides(files: readonly string[]): Promise<{ readonly read: ReadGuide }[]> {
  const guides: { read: ReadGuide }[] = []
  for (const path of files) {
    const { text } = await readGuideFile(path)
    guides.push({ read: readClaims(text, guideFormat(path, text)) })
  }
  return guides
}
