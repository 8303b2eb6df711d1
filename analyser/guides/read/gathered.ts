/** Gathers claims, so that what is said twice is one claim with its repeats. */
import type { Claim } from '../../domain/guide.ts'
import type { Block, Range } from './block.ts'
import { sourceRange } from './block.ts'

type Value<T extends Claim['type']> = Extract<Claim, { type: T }>['value']

const slug = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9+#%£€$]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)

export class Gathered {
  readonly #text: string
  readonly #claims = new Map<string, Claim>()
  readonly #unread: { start: number; end: number; why: string }[] = []

  /** @param text of the whole file */
  constructor(text: string) {
    this.#text = text
  }

  /**
   * @param subject tells one claim of a type from another; the same again is a repeat
   * @returns whether it is a new one
   */
  add<T extends Claim['type']>(
    type: T,
    subject: string,
    block: Block,
    within: Range,
    value: Value<T>,
  ): boolean {
    const [start, end] = sourceRange(block, within)
    const id = `${type}-${slug(subject)}`
    const known = this.#claims.get(id)
    if (known === undefined) {
      const claim = { id, type, text: this.#text.slice(start, end), start, end, repeats: [], value }
      this.#claims.set(id, claim as unknown as Claim)
    } else if (known.start !== start && !known.repeats.some(([at]) => at === start)) {
      known.repeats.push([start, end])
    }
    return known === undefined
  }

  leave(block: Block, within: Range, why: string): void {
    const [start, end] = sourceRange(block, within)
    if (!this.#unread.some((one) => one.start === start)) this.#unread.push({ start, end, why })
  }

  /** A gap's name stands in many sentences of a guide, and moves in all of them. */
  repeatGaps(): void {
    for (const claim of this.#claims.values()) {
      if (claim.type !== 'gap' || claim.text.length < 4) continue
      const { text } = claim
      const known = new Set([claim.start, ...claim.repeats.map(([start]) => start)])
      for (let at = this.#text.indexOf(text); at >= 0; at = this.#text.indexOf(text, at + text.length)) {
        const around = `${this.#text[at - 1] ?? ' '}${this.#text[at + text.length] ?? ' '}`
        if (!known.has(at) && !/[\p{L}\p{N}]/u.test(around)) claim.repeats.push([at, at + text.length])
      }
      claim.repeats.sort((a, b) => a[0] - b[0])
    }
  }

  /** Whether a claim of the type stands over a place of the file. */
  covers(block: Block, within: Range): boolean {
    const [start, end] = sourceRange(block, within)
    return [...this.#claims.values()].some(
      (claim) =>
        (claim.start < end && start < claim.end) ||
        claim.repeats.some(([from, to]) => from < end && start < to),
    )
  }

  get claims(): Claim[] {
    return [...this.#claims.values()].sort((a, b) => a.start - b.start)
  }

  get unread(): { start: number; end: number; why: string }[] {
    return this.#unread.toSorted((a, b) => a.start - b.start)
  }
}
