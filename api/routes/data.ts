import { sql } from 'kysely'
import { z } from 'zod'
import { NotFoundError } from '../../analyser/domain/errors.ts'
import { storable } from '../../analyser/domain/text-reading.ts'
import type { ApiRoutes } from '../deps.ts'
import { readSourceRows, sourceRow } from '../queries/read-sources.ts'
import { addFigure } from '../resource/figure.ts'
import { addTable } from '../resource/table.ts'

const kinds = ['report', 'pay', 'trend', 'distances'] as const
const snapshotRow = z
  .object({
    id: z.int().positive(),
    kind: z.enum(kinds).describe('what was computed'),
    subject: z.string().describe('id of the role'),
    sample: z.boolean(),
    madeOf: z.string().describe('version of the method, revision of the counts, version of the taxonomy'),
    computedAt: z.iso.datetime(),
  })
  .meta({ id: 'SnapshotRow' })
const snapshotDetail = z
  .object({
    ...snapshotRow.shape,
    body: z.record(z.string(), z.unknown()).describe('the figure as it was published'),
  })
  .meta({ id: 'Snapshot' })

type Found = z.infer<typeof snapshotRow>

/** GET /v1/snapshots, /v1/sources - where figures come from. */
const data: ApiRoutes = async (app, deps) => {
  const { db } = deps
  addTable(app, deps, {
    id: 'listSnapshots',
    path: '/v1/snapshots',
    tag: 'Data',
    summary: 'Figures as they were published, the oldest first',
    params: {},
    query: {
      kind: z.enum(kinds).optional().describe('only of this kind'),
      subject: storable().min(1).max(100).optional().describe('only about this role'),
    },
    example: '/v1/snapshots?kind=report&subject=backend-developer',
    basis: {},
    rows: 'snapshots',
    row: snapshotRow,
    read: async () => ({ basis: {}, rows: [] }),
    async after({ kind, subject }, after, limit) {
      let query = db
        .selectFrom('figures')
        .select(['id', 'kind', 'subject', 'sample', 'made_of as madeOf', 'computed_at as computedAt'])
        .where('id', '>', after)
        .orderBy('id')
        .limit(limit)
      if (kind !== undefined) query = query.where('kind', '=', kind)
      if (subject !== undefined) query = query.where('subject', '=', subject)
      return (await query.execute()).map((row) => ({
        at: row.id,
        row: { ...row, kind: row.kind as Found['kind'], computedAt: row.computedAt.toISOString() },
      }))
    },
  })
  addFigure(app, deps, {
    id: 'getSnapshot',
    path: '/v1/snapshots/:snapshot',
    tag: 'Data',
    summary: 'A figure as it was published under an id, for ever',
    params: {
      snapshot: z.coerce
        .number()
        .int()
        .min(1)
        .max(Number.MAX_SAFE_INTEGER)
        .describe('id of a snapshot')
        .meta({ examples: [1] }),
    },
    query: {},
    example: '/v1/snapshots/1',
    response: snapshotDetail,
    async read({ snapshot }, request) {
      const { rows } = await sql<
        Omit<Found, 'computedAt'> & { computedAt: Date; body: Record<string, unknown> }
      >`
        select id, kind, subject, sample, made_of as "madeOf", computed_at as "computedAt", body
        from figures where id = ${snapshot}`.execute(db)
      const [row] = rows
      if (row === undefined) {
        throw new NotFoundError('unknown-snapshot', `there is no snapshot ${snapshot}`, {
          hint: '/v1/snapshots lists them',
        })
      }
      request.snapshotAt = row.computedAt
      return { ...row, computedAt: row.computedAt.toISOString() }
    },
  })
  addTable(app, deps, {
    id: 'listSources',
    path: '/v1/sources',
    tag: 'Data',
    summary: 'Sources, how much is there from each, and how fresh it is',
    params: {},
    query: {},
    example: '/v1/sources',
    kept: false,
    basis: {},
    rows: 'sources',
    row: sourceRow,
    read: async () => ({ basis: {}, rows: await readSourceRows(db) }),
  })
}

export default data
