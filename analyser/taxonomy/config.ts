import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/**
 * Reads REQUISITE_TAXONOMY: the folder of the user's own skills.
 *
 * @param root the folder of the project; its `.requisite/taxonomy` is the default
 * @returns an absolute path; the folder need not exist
 */
export function ownTaxonomyFolder(root: string, env: NodeJS.ProcessEnv): string {
  const folder = env.REQUISITE_TAXONOMY?.trim()
  return folder ? resolve(folder.replace(/^~(?=\/)/, homedir())) : join(root, '.requisite', 'taxonomy')
}
