import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { UnavailableError } from '../../analyser/domain/errors.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
/** Where it lies on systems that do not put it into the path. */
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

export interface Chromium {
  readonly path: string
  /** Switches that this build needs. */
  readonly args: readonly string[]
}

/**
 * A browser to use: the one that the operator names, one that is installed, else the one in the npm package
 * `@sparticuz/chromium`, which unpacks itself on first use.
 *
 * @throws UnavailableError `no-browser`
 */
export async function findChromium(named: string | undefined, path: string | undefined): Promise<Chromium> {
  const hint = 'install Chromium or Chrome, or set CHROMIUM_PATH'
  if (named !== undefined) {
    if (existsSync(named)) return { path: named, args: [] }
    throw new UnavailableError('no-browser', `there is no browser at CHROMIUM_PATH ${named}`, { hint })
  }
  const installed = (path ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  const found = [...installed, ...places].find((file) => existsSync(file))
  if (found !== undefined) return { path: found, args: [] }
  try {
    const { default: bundled } = await import('@sparticuz/chromium')
    return { path: await bundled.executablePath(), args: bundled.args }
  } catch (cause) {
    throw new UnavailableError('no-browser', 'there is no browser for sources that need one', { hint, cause })
  }
}
