import type { Block } from './block.ts'
import { blocksFromHtml } from './blocks-from-html.ts'
import { blocksFromMarkdown } from './blocks-from-markdown.ts'
import { blocksFromText } from './blocks-from-text.ts'

export const guideFormats = ['markdown', 'html', 'text'] as const
export type GuideFormat = (typeof guideFormats)[number]

export interface SplitGuide {
  readonly blocks: readonly Block[]
  /** Front matter, or the title of a page. */
  readonly meta: readonly { readonly key: string; readonly block: Block }[]
}

/**
 * The format of a guide, by its name where that tells, else by what it begins with.
 *
 * @param name of the file or the URL
 */
export function guideFormat(name: string, text: string): GuideFormat {
  if (/\.(?:html?|xhtml)$/i.test(name)) return 'html'
  if (/\.(?:md|markdown|mdx)$/i.test(name)) return 'markdown'
  const head = text.slice(0, 4_000).trimStart()
  if (/^\ufeff?<(?:!doctype|html|head|body|article|main|section|div|h[1-6]|p|header|title|!--)/i.test(head))
    return 'html'
  if (/\.(?:txt|text)$/i.test(name)) return 'text'
  return /^---\r?\n|^#{1,6}\s|\n#{1,6}\s|^\*\*|\n\*\*|\]\(https?:/.test(head) ? 'markdown' : 'text'
}

/** Cuts a guide into blocks that know their place in the file. @throws InputError for a hostile page */
export function splitGuide(text: string, format: GuideFormat): SplitGuide {
  if (format === 'html') return blocksFromHtml(text)
  return format === 'markdown' ? blocksFromMarkdown(text) : blocksFromText(text)
}
