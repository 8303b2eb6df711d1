import { pathToFileURL } from 'node:url'
import type { Taxonomy } from '../domain/taxonomy.ts'
import { ownTaxonomyFolder } from '../taxonomy/config.ts'
import { loadTaxonomy } from '../taxonomy/load.ts'
import type { CommandIo } from './command.ts'

/** The taxonomy that ships, with the user's own skills beside it. */
export function taxonomyOf(io: Pick<CommandIo, 'root' | 'env'>): Taxonomy {
  return loadTaxonomy(undefined, pathToFileURL(`${ownTaxonomyFolder(io.root, io.env)}/`))
}
