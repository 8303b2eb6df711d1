const MOST = 200

/** What the privacy step should have removed already; a quote is printed, so it is checked once more. */
const PERSONAL = [
  /[\w.+-]+@[\w-]+\.[\w.-]+/g, // e-mail address
  /(?<![\w£$€.,])(?:\+\d{1,3}[ .-]?|\(?0)\(?\d[\d ().-]{7,}\d(?!\w)/g, // telephone number
]

/**
 * The sentence of a mention as a quote: white space made single, cut to about 200 characters around the mention.
 *
 * @param text  the whole advert
 * @param place offsets of the sentence and of the mention in it, UTF-16
 */
export function quoteOf(
  text: string,
  place: {
    readonly sentenceStart: number
    readonly sentenceEnd: number
    readonly start: number
    readonly end: number
  },
): string {
  const { sentenceStart, sentenceEnd, start, end } = place
  const room = Math.max(0, MOST - (end - start))
  let from = sentenceStart
  let to = sentenceEnd
  if (to - from > MOST) {
    from = Math.max(sentenceStart, start - Math.floor(room / 2))
    to = Math.min(sentenceEnd, from + MOST)
    from = Math.max(sentenceStart, Math.min(from, to - MOST))
    // Whole words at both ends.
    if (from > sentenceStart) from += /^\S*\s*/.exec(text.slice(from, start))?.[0].length ?? 0
    if (to < sentenceEnd) to = Math.max(end, from + text.slice(from, to).search(/\s\S*$/))
  }
  const cut = PERSONAL.reduce((part, pattern) => part.replace(pattern, '[removed]'), text.slice(from, to))
  const quote = cut.replace(/\s+/g, ' ').trim()
  return `${from > sentenceStart ? '… ' : ''}${quote}${to < sentenceEnd ? ' …' : ''}`
}
