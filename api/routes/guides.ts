import { basename } from 'node:path'
import { z } from 'zod'
import { claimTypes } from '../../analyser/domain/guide.ts'
import { verdicts } from '../../analyser/domain/guide-audit.ts'
import {
  type GuideStatus,
  guideRevision,
  guideStatus,
  reviewedClaim,
} from '../../analyser/domain/guide-workflow.ts'
import { findGuide } from '../../analyser/jobs/guides/find-guide.ts'
import {
  readGuideReview,
  readGuideStatus,
  readRevisions,
} from '../../analyser/jobs/guides/read-guide-status.ts'
import type { ApiRoutes } from '../deps.ts'
import { addFigure } from '../resource/figure.ts'
import { addTable } from '../resource/table.ts'

// Where its file lies on the server is nobody's business but the server's.
const guide = guideStatus
  .omit({ path: true })
  .extend({ name: z.string().describe('name of its file') })
  .meta({ id: 'Guide' })
// Nor who decided what.
const claim = reviewedClaim.omit({ by: true }).meta({ id: 'Claim' })
const guideId = z.coerce
  .number()
  .int()
  .min(1)
  .max(999_999_999)
  .describe('id of a guide, as /v1/guides lists them')
  .meta({ examples: [1] })

const shown = ({ path, ...rest }: GuideStatus): z.infer<typeof guide> => ({ ...rest, name: basename(path) })

/** GET /v1/guides … - guides, how far off they are, and the claims in them. */
const guides: ApiRoutes = async (app, deps) => {
  const { db } = deps
  addTable(app, deps, {
    id: 'listGuides',
    path: '/v1/guides',
    tag: 'Guides',
    summary: 'Guides, those that are off by most first',
    params: {},
    query: {},
    example: '/v1/guides',
    kept: false,
    basis: {},
    rows: 'guides',
    row: guide,
    read: async () => ({ basis: {}, rows: (await readGuideStatus(db, new Date())).map(shown) }),
  })
  addFigure(app, deps, {
    id: 'getGuide',
    path: '/v1/guides/:guide',
    tag: 'Guides',
    summary: 'A guide: how many claims are off, and what was decided',
    params: { guide: guideId },
    query: {},
    example: '/v1/guides/1',
    kept: false,
    response: guide,
    async read({ guide: asked }) {
      const found = await findGuide(db, String(asked))
      return shown((await readGuideReview(db, found, new Date())).guide)
    },
  })
  addTable(app, deps, {
    id: 'listClaims',
    path: '/v1/guides/:guide/claims',
    tag: 'Guides',
    summary:
      'The claims of a guide that were checked, each with what the data say of it and what was decided',
    params: { guide: guideId },
    query: {
      type: z.enum(claimTypes).optional().describe('only of this type'),
      verdict: z.enum(verdicts).optional().describe('only with this verdict'),
    },
    example: '/v1/guides/1/claims',
    kept: false,
    basis: {
      guide: z.int().positive(),
      revision: guideStatus.shape.revision,
      checkedAt: guideStatus.shape.checkedAt,
    },
    rows: 'claims',
    row: claim,
    async read({ guide: asked, type, verdict }) {
      const found = await findGuide(db, String(asked))
      const { guide, claims } = await readGuideReview(db, found, new Date())
      const rows = claims.filter(
        (one) =>
          (type === undefined || one.type === type) && (verdict === undefined || one.verdict === verdict),
      )
      return { basis: { guide: guide.id, revision: guide.revision, checkedAt: guide.checkedAt }, rows }
    },
  })
  addTable(app, deps, {
    id: 'listRevisions',
    path: '/v1/guides/:guide/revisions',
    tag: 'Guides',
    summary: 'What was published of a guide, the newest first',
    params: { guide: guideId },
    query: {},
    example: '/v1/guides/1/revisions',
    kept: false,
    basis: { guide: z.int().positive() },
    rows: 'revisions',
    row: guideRevision.omit({ by: true }).meta({ id: 'Revision' }),
    async read({ guide: asked }) {
      const found = await findGuide(db, String(asked))
      return { basis: { guide: found.id }, rows: await readRevisions(db, found.id) }
    },
  })
}

export default guides
