import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'

/** Draws a plot on the server and returns it as an SVG document that stands alone. */
export function drawSvg(options: Plot.PlotOptions, title: string, description: string): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  const plot = Plot.plot({ ...options, document: document as never, figure: false })
  plot.setAttribute('role', 'img')
  plot.setAttribute('aria-label', `${title}. ${description}`)
  plot.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  const titleNode = document.createElementNS('http://www.w3.org/2000/svg', 'title')
  titleNode.textContent = title
  plot.insertBefore(titleNode as never, plot.firstChild)
  return plot.outerHTML
}
