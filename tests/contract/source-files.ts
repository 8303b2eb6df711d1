import { globSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { root } from '../support/cli.ts'

export interface SourceFile {
  /** From the project's folder, with slashes. */
  readonly path: string
  readonly text: string
  /** What it imports: paths of ours from the project's folder, names of packages. */
  readonly imports: readonly string[]
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

/** Every file of the product with what it imports, types included. */
export function sourceFiles(): SourceFile[] {
  return globSync('{analyser,api,crawler,migrations}/**/*.ts', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8')
      const imports = [...text.matchAll(IMPORT)].map(([, from, dynamic]) => {
        const name = (from ?? dynamic) as string
        return name.startsWith('.') ? posix.join(dirname(path), name) : name
      })
      return { path, text, imports }
    })
}
