/** One pass over a page, without building a tree: what it says about jobs, about robots, and where it leads. */
import { Parser } from 'htmlparser2'
import { HostileMarkupError, MAX_ATTRIBUTES, MAX_DEPTH } from './limits.ts'
import { Microdata } from './microdata.ts'

/** The keys of a schema.org item; values are strings, items, or lists of both. */
export interface Item {
  readonly [key: string]: unknown
}

export interface ScannedPage {
  readonly title: string
  /** The bodies of all `application/ld+json` scripts, as they stand there. */
  readonly jsonLd: readonly string[]
  /** schema.org items in microdata or RDFa. */
  readonly items: readonly Item[]
  readonly links: readonly Link[]
  /** `meta` by name or property, lower case. */
  readonly meta: Readonly<Record<string, string>>
  /** Characters of visible text. */
  readonly textLength: number
}

export interface Link {
  readonly href: string
  readonly rel: string
}

const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
const silent = new Set(['script', 'style', 'noscript', 'template'])
const MAX_LINKS = 20_000

/** @throws HostileMarkupError */
export function scanHtml(html: string): ScannedPage {
  const jsonLd: string[] = []
  const links: Link[] = []
  const meta: Record<string, string> = {}
  const microdata = new Microdata()
  let title = ''
  let textLength = 0
  let depth = 0
  let attributes = 0
  let inTitle = false
  let script: string[] | undefined
  let hidden = 0

  const parser = new Parser(
    {
      onattribute() {
        if (++attributes > MAX_ATTRIBUTES) throw new HostileMarkupError('a tag with hundreds of attributes')
      },
      onopentag(name, given) {
        attributes = 0
        if (!voids.has(name) && ++depth > MAX_DEPTH)
          throw new HostileMarkupError('hundreds of nested elements')
        if (silent.has(name)) hidden++
        if (name === 'title') inTitle = true
        else if (name === 'meta') {
          const key = given.name ?? given.property ?? given['http-equiv']
          if (key !== undefined) meta[key.toLowerCase()] = given.content ?? ''
        } else if (
          (name === 'a' || name === 'link') &&
          given.href !== undefined &&
          links.length < MAX_LINKS
        ) {
          links.push({ href: given.href.trim(), rel: (given.rel ?? '').toLowerCase() })
        } else if (name === 'script' && /^\s*application\/ld\+json/i.test(given.type ?? '')) script = []
        microdata.open(name, given, depth, voids.has(name))
      },
      ontext(text) {
        if (script !== undefined) script.push(text)
        else if (inTitle) title += text
        if (hidden === 0) {
          textLength += text.length
          microdata.text(text)
        }
      },
      onclosetag(name) {
        if (voids.has(name)) return
        microdata.close(name, depth)
        depth--
        if (silent.has(name)) hidden--
        if (name === 'title') inTitle = false
        if (name === 'script' && script !== undefined) {
          jsonLd.push(script.join(''))
          script = undefined
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  parser.write(html)
  parser.end()
  return { title: title.trim(), jsonLd, items: microdata.items, links, meta, textLength }
}

/** Refuses markup that would cost a later reader dearly. @throws HostileMarkupError */
export function assertTame(html: string): void {
  let depth = 0
  let attributes = 0
  const parser = new Parser({
    onattribute() {
      if (++attributes > MAX_ATTRIBUTES) throw new HostileMarkupError('a tag with hundreds of attributes')
    },
    onopentag(name) {
      attributes = 0
      if (!voids.has(name) && ++depth > MAX_DEPTH) throw new HostileMarkupError('hundreds of nested elements')
    },
    onclosetag(name) {
      if (!voids.has(name)) depth--
    },
  })
  parser.write(html)
  parser.end()
}
