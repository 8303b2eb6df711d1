import { sql } from 'kysely'
import type { Db } from '../../../migrations/database.ts'
import { countVacancies } from './count-vacancies.ts'
import { moveSkills, numberCells, raiseRevisions, rollUpSkills, rollUpVacancies } from './roll-up.ts'

export interface AggregateCounts {
  /** Vacancies that were counted anew. */
  readonly counted: number
  /** Cells (role and month) whose rollups changed. */
  readonly cells: number
}

/** From here on counting a cell whole is less work than adding up what moved. */
const MOST_MOVED = 20_000

/**
 * The stage after the vacancies are built: what is counted, and the rollups over it. It touches only what changed, may run
 * twice or stop anywhere, and leaves nothing half done.
 *
 * @param mostMoved up to this many changes, skills are added up; beyond, their cells are counted whole, with the same result
 */
export async function aggregate(db: Db, mostMoved = MOST_MOVED): Promise<AggregateCounts> {
  return db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext('aggregate'))`.execute(transaction)
    await sql`
      create temporary table moved (role text, sample boolean, month date, sign int, mentioned int[], required int[])
      on commit drop`.execute(transaction)
    const { written, withSkills } = await countVacancies(transaction, mostMoved)
    await sql`analyze moved`.execute(transaction)
    const staleCells = await numberCells(transaction, sql`moved`)
    if (staleCells > 0) {
      await rollUpVacancies(transaction)
      await (withSkills ? moveSkills(transaction) : rollUpSkills(transaction))
      await raiseRevisions(transaction)
    }
    return { counted: written, cells: staleCells }
  })
}
