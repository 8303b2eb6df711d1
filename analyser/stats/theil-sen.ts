/** A value at a time, with the weight of what it rests on. */
export interface Point {
  readonly time: number
  readonly value: number
  readonly weight: number
}

/**
 * Slope that a few wild months do not move: the weighted median of the slopes between every two points.
 *
 * P. K. Sen (1968), JASA 63:1379-1389; each pair weighs by its distance in time and by how well both ends are known,
 * as L. A. Jaeckel (1972), Annals of Mathematical Statistics 43:1449-1458, weighs it by distance.
 *
 * @param points at two times at least, weights at least 0
 * @returns value per unit of time; undefined where no two points differ in time
 * @example theilSen([{ time: 0, value: 1, weight: 1 }, { time: 1, value: 3, weight: 1 }, { time: 2, value: 5, weight: 1 }]) // => 2
 */
export function theilSen(points: readonly Point[]): number | undefined {
  const slopes = points.flatMap((a, i) =>
    points.slice(i + 1).flatMap((b) => {
      const apart = b.time - a.time
      const known = (a.weight * b.weight) / (a.weight + b.weight)
      return apart === 0 || !(known > 0)
        ? []
        : [{ slope: (b.value - a.value) / apart, weight: Math.abs(apart) * known }]
    }),
  )
  if (slopes.length === 0) return undefined
  slopes.sort((a, b) => a.slope - b.slope)
  const half = slopes.reduce((sum, { weight }) => sum + weight, 0) / 2
  let passed = 0
  for (const [i, { slope, weight }] of slopes.entries()) {
    passed += weight
    if (passed > half) return slope
    if (passed === half) return (slope + (slopes[i + 1]?.slope ?? slope)) / 2
  }
  return slopes.at(-1)?.slope
}
