import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import { plainText } from './escape.ts'

const SVG = 'http://www.w3.org/2000/svg'

/** Draws a plot on the server and returns it as an SVG document that stands alone, with a title and a description. */
export function drawSvg(options: Plot.PlotOptions, title: string, description: string): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  const plot = Plot.plot({ ...options, document: document as never, figure: false })
  plot.setAttribute('role', 'img')
  plot.setAttribute('xmlns', SVG)
  // Elements and not an aria-label: the serialiser leaves "<" in attributes as it is, which XML forbids.
  for (const [name, text] of [
    ['desc', description],
    ['title', title],
  ] as const) {
    const node = document.createElementNS(SVG, name)
    node.textContent = plainText(text)
    plot.insertBefore(node as never, plot.firstChild)
  }
  return plot.outerHTML
}
