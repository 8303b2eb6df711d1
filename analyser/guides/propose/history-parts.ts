import type { GuideRevision, GuideStatus } from '../../domain/guide-workflow.ts'
import { heading, type Part, table } from '../../reports/document.ts'

const kindWords: Readonly<Record<GuideRevision['kind'], string>> = {
  import: 'imported',
  edit: 'changed by hand',
  publish: 'published',
  undo: 'undone',
}

/** The revisions of a guide, the newest first. */
export function historyParts(guide: GuideStatus, revisions: readonly GuideRevision[]): Part[] {
  return [
    heading(1, `Guide ${guide.id}: ${guide.from ?? 'unknown'} to ${guide.to ?? 'unknown'}`),
    table(
      ['Revision>', 'When', 'What', 'By', 'Changes*'],
      revisions.map(({ number, at, kind, by, changes }) => [
        String(number),
        at.slice(0, 16).replace('T', ' '),
        kindWords[kind],
        by,
        changes.map(({ before, after }) => `${before ?? ''} → ${after ?? ''}`).join('; '),
      ]),
    ),
  ]
}

/** How every guide stands, a line each. */
export function statusParts(guides: readonly GuideStatus[]): Part[] {
  return [
    table(
      ['#>', 'Guide*', 'Off>', 'By>', 'Missing>', 'Open>', 'Approved>', 'Revision>', 'Checked>', 'File'],
      guides.map((guide) => [
        String(guide.id),
        `${guide.from ?? 'unknown'} to ${guide.to ?? 'unknown'}`,
        `${guide.off}/${guide.claims}`,
        guide.offBy.toFixed(2),
        ...[guide.missing, guide.open, guide.approved, guide.revision].map(String),
        guide.days === null ? 'never' : `${guide.days} d ago`,
        guide.changed === null ? 'is gone' : guide.changed ? 'changed by hand' : '',
      ]),
    ),
  ]
}
