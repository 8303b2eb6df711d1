import type { Figure, Finding, Measured } from '../../domain/guide-audit.ts'

/** The numbers of a figure that a verdict rests on, with their intervals. */
function pointsOf(figure: Figure): readonly Measured[] {
  switch (figure.kind) {
    case 'share':
      return [{ value: figure.share, ...figure.interval }]
    case 'band':
      return figure.min === null || figure.max === null ? [] : [figure.min, figure.max]
    case 'distance':
    case 'count':
      return [{ value: figure.value, ...(figure.interval ?? { low: figure.value, high: figure.value }) }]
  }
}

/**
 * Whether the data moved further from a claim since somebody decided on it: the claim is more off than it was, by more than chance explains. A
 * rejected change is proposed again only then.
 */
export function movedFurther(
  before: Pick<Finding, 'figure' | 'off'>,
  now: Pick<Finding, 'figure' | 'off'>,
): boolean {
  if (before.figure === null || now.figure === null) return before.figure !== now.figure
  if (before.figure.kind !== now.figure.kind) return true
  if (Math.abs(now.off ?? 0) <= Math.abs(before.off ?? 0)) return false
  const old = pointsOf(before.figure)
  const fresh = pointsOf(now.figure)
  return fresh.some(({ value }, i) => {
    const was = old[i]
    return was === undefined || value < was.low || value > was.high
  })
}
