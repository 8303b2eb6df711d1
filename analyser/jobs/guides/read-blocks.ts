import type { Db } from '../../../migrations/database.ts'
import { NotFoundError, UsageError } from '../../domain/errors.ts'
import type { Duty, GuideBlocks, SkillWording } from '../../domain/guide-blocks.ts'
import type { Role, Taxonomy } from '../../domain/taxonomy.ts'
import { makeBlocks } from '../../guides/blocks/make-blocks.ts'
import { knownRole } from '../figures/known-role.ts'
import { readResponsibilities } from '../figures/read-responsibilities.ts'
import { readWordings } from '../figures/read-wordings.ts'
import { populationsOf } from '../figures/role-window.ts'
import { readGuideFigures } from './read-guide-figures.ts'

export interface ReadBlocksOptions {
  /** Ids or names of the two roles. */
  readonly source: string
  readonly target: string
  readonly taxonomy: Taxonomy
}

const WORDED = 6
const FORMS = 3
const DUTIES = 6

/** How adverts of the target name what the CV should name. */
async function wordingsOf(
  db: Db,
  role: string,
  skills: readonly { readonly id: string; readonly label: string }[],
  taxonomy: Taxonomy,
): Promise<SkillWording[]> {
  const found: SkillWording[] = []
  for (const { id, label } of skills) {
    if (!taxonomy.skills.has(id)) continue
    try {
      const { forms } = await readWordings(db, { skill: id, role, taxonomy })
      const shown = forms.slice(0, FORMS).map(({ form, share }) => ({ form, share }))
      if (shown.length > 0) found.push({ id, label, forms: shown })
    } catch (error) {
      // A family may be named by its members alone.
      if (!(error instanceof NotFoundError)) throw error
    }
  }
  return found
}

/** What people of a role do all day; undefined where the deep pass has not read its vacancies. */
async function daysOf(db: Db, role: string, taxonomy: Taxonomy): Promise<Duty[] | undefined> {
  try {
    const { responsibilities } = await readResponsibilities(db, { role, taxonomy })
    return responsibilities
      .slice(0, DUTIES)
      .map(({ id, label, hits, share, low, high }) => ({ id, label, share: { hits, share, low, high } }))
  } catch (error) {
    if (error instanceof NotFoundError) return undefined
    throw error
  }
}

/**
 * The facts for a new guide from one role to another.
 *
 * @throws NotFoundError for an unknown role or one without vacancies; UsageError when both are the same
 */
export async function readBlocks(
  db: Db,
  { source: from, target: to, taxonomy }: ReadBlocksOptions,
): Promise<GuideBlocks> {
  const roles = [from, to].map((asked) => knownRole(asked, taxonomy)) as [Role, Role]
  const [source, target] = roles.map(({ id }) => id) as [string, string]
  if (source === target)
    throw new UsageError(`a guide leads from one role to another, and both are ${roles[0].label}`)
  // Says what is missing where there are no data, or those of the sample alone.
  await populationsOf(db, roles)
  const needs = { source, target, roles: [source, target], sets: [] }
  const { forGuide } = await readGuideFigures(db, [needs], taxonomy)
  const figures = forGuide(needs)
  const [fromFigures, toFigures] = [figures.role(source), figures.role(target)]
  if (fromFigures === undefined || toFigures === undefined)
    throw new NotFoundError('no-data', `there are no vacancies of ${roles[0].label} or ${roles[1].label}`)
  const { gaps = [], transfers = [] } = figures.comparison ?? {}
  const worded = [...gaps.slice(0, WORDED), ...transfers.slice(0, WORDED)]
  const wordings = await wordingsOf(db, target, worded, taxonomy)
  const [was, willBe] = [await daysOf(db, source, taxonomy), await daysOf(db, target, taxonomy)]
  const days = was === undefined || willBe === undefined ? undefined : { source: was, target: willBe }
  return makeBlocks({ source: fromFigures, target: toFigures, figures, wordings, days })
}
