/**
 * A small XML reader for feeds. It knows the five entities of XML and numbered characters, nothing else: a DOCTYPE is
 * passed over, so no entity is ever declared, expanded or fetched.
 */
import { Parser } from 'htmlparser2'
import { PageError } from '../errors.ts'
import { HostileMarkupError, MAX_ATTRIBUTES } from './limits.ts'

export interface XmlElement {
  /** As written, prefix included. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** The text directly inside it, CDATA included. */
  readonly text: string
}

/** Feeds seen are at most 9 deep. */
const MAX_XML_DEPTH = 64
const MAX_ELEMENTS = 500_000

interface Growing {
  name: string
  attributes: Record<string, string>
  children: Growing[]
  text: string
}

/**
 * @returns the root element
 * @throws PageError `not-xml` when there is none, or when it is cut off; HostileMarkupError
 */
export function parseXml(xml: string): XmlElement {
  const top: Growing = { name: '', attributes: {}, children: [], text: '' }
  const stack: Growing[] = [top]
  let attributes = 0
  let elements = 0
  const parser = new Parser(
    {
      onattribute() {
        if (++attributes > MAX_ATTRIBUTES) throw new HostileMarkupError('a tag with hundreds of attributes')
      },
      onopentag(name, given) {
        attributes = 0
        if (stack.length > MAX_XML_DEPTH) throw new HostileMarkupError('dozens of nested XML elements')
        if (++elements > MAX_ELEMENTS) throw new HostileMarkupError('half a million XML elements')
        const element: Growing = { name, attributes: given, children: [], text: '' }
        stack.at(-1)?.children.push(element)
        stack.push(element)
      },
      ontext(text) {
        const element = stack.at(-1)
        if (element !== undefined) element.text += text
      },
      onclosetag() {
        if (stack.length > 1) stack.pop()
      },
    },
    { xmlMode: true, decodeEntities: true, recognizeSelfClosing: true },
  )
  parser.write(xml)
  // A closing tag may be misspelt and its parent's does; what is still open at the end was never closed at all.
  const cutOff = stack.length > 1
  parser.end()
  const [root] = top.children
  if (root === undefined) throw new PageError('not-xml', 'stop', 'the feed is no XML')
  if (cutOff) throw new PageError('not-xml', 'retry', `the feed is cut off inside <${root.name}>`)
  return root
}

/** The name without its prefix, lower case: feeds differ in both. */
export const localName = (element: XmlElement) => element.name.replace(/^.*:/, '').toLowerCase()

/** Children of that local name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => localName(child) === name)
}

/** The trimmed text of the first child of one of these local names; undefined when there is none, or it is empty. */
export function textOf(element: XmlElement, ...names: string[]): string | undefined {
  for (const name of names) {
    const text = childrenOf(element, name)[0]?.text.trim()
    if (text) return text
  }
  return undefined
}
