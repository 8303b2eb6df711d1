import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../support/cli.ts'

interface Entry {
  readonly optionalDependencies?: Readonly<Record<string, string>>
}
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Readonly<Record<string, Entry>>
}

// Where a registry lacks the builds of some platforms, `npm install` leaves them out of the lock without a word, and
// `npm ci`, which `npm start` runs on a fresh clone, then refuses the lock everywhere.
it('package-lock.json holds the builds for every platform', () => {
  const missing = Object.entries(packages).flatMap(([at, entry]) =>
    Object.keys(entry.optionalDependencies ?? {}).filter((name) => {
      for (
        let folder = at;
        ;
        folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))
      ) {
        if (packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`] !== undefined) return false
        if (folder === '') return true
      }
    }),
  )
  expect(missing, 'add them by hand: version, os, cpu, optional').toEqual([])
})

it('package.json pins every version', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/)
})
