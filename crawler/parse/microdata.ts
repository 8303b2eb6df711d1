import type { Item } from './html.ts'

interface Scope {
  readonly item: Record<string, unknown>
  readonly depth: number
}

interface Property {
  readonly name: string
  readonly into: Record<string, unknown>
  readonly depth: number
  readonly parts: string[]
}

const blocks = new Set(
  'p div li ul ol h1 h2 h3 h4 h5 h6 tr table section article header footer dd dt'.split(' '),
)
const kept = new Set('p li ul ol h1 h2 h3 h4 h5 h6 tr td th table b strong em i br'.split(' '))

/**
 * Reads schema.org items out of microdata (`itemscope`, `itemprop`) and RDFa (`typeof`, `property`) while a page is
 * being scanned. The description keeps the markup that tells sections and lists apart; all else is text.
 */
export class Microdata {
  readonly items: Item[] = []
  readonly #scopes: Scope[] = []
  readonly #properties: Property[] = []

  open(name: string, given: Readonly<Record<string, string>>, depth: number, isVoid: boolean): void {
    const property = given.itemprop ?? given.property
    const type = given.itemtype ?? given.typeof
    const parent = this.#scopes.at(-1)
    const isScope = type !== undefined && (given.itemscope !== undefined || given.typeof !== undefined)
    if (isScope) {
      const item: Record<string, unknown> = { '@type': shortType(type) }
      const id = given.id ?? given.resource ?? given.itemid
      if (id !== undefined) item['@id'] = id
      if (property !== undefined && parent !== undefined) put(parent.item, shortName(property), item)
      else this.items.push(item)
      this.#scopes.push({ item, depth })
      return
    }
    this.#mark(name, '')
    if (property === undefined || parent === undefined) return
    const stated =
      given.content ?? given.datetime ?? (isVoid || name === 'a' ? (given.href ?? given.src) : undefined)
    // A link around a title states the address; its words are the title itself.
    if (stated !== undefined && !(name === 'a' && /title|name/.test(property))) {
      put(parent.item, shortName(property), stated)
    } else if (!isVoid) {
      if (name === 'a' && given.href !== undefined) put(parent.item, 'url', given.href)
      this.#properties.push({ name: shortName(property), into: parent.item, depth, parts: [] })
    }
  }

  text(text: string): void {
    for (const property of this.#properties)
      property.parts.push(property.name === 'description' ? escapeText(text) : text)
  }

  close(name: string, depth: number): void {
    const open = this.#properties.at(-1)
    if (open !== undefined && open.depth === depth) {
      this.#properties.pop()
      const text = open.parts.join('').trim()
      if (text !== '')
        put(open.into, open.name, open.name === 'description' ? text : text.replace(/\s+/g, ' '))
    } else this.#mark(name, '/')
    if (this.#scopes.at(-1)?.depth === depth) this.#scopes.pop()
  }

  #mark(name: string, slash: string): void {
    for (const property of this.#properties) {
      if (property.name === 'description') {
        if (kept.has(name) && !(name === 'br' && slash !== '')) property.parts.push(`<${slash}${name}>`)
        else if (blocks.has(name)) property.parts.push(`<${slash}p>`)
      } else if (blocks.has(name) || name === 'br') property.parts.push(' ')
    }
  }
}

function put(item: Record<string, unknown>, key: string, value: unknown): void {
  if (!Object.hasOwn(item, key)) item[key] = value
  else if (Array.isArray(item[key])) (item[key] as unknown[]).push(value)
  else item[key] = [item[key], value]
}

const shortType = (type: string) =>
  type
    .trim()
    .split(/\s+/)[0]
    ?.replace(/^.*[/#:]/, '') ?? ''
const shortName = (name: string) =>
  name
    .trim()
    .split(/\s+/)[0]
    ?.replace(/^.*[/#:]/, '') ?? ''
const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
