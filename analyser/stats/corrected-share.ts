import type { Interval } from './wilson-interval.ts'

const Z_95 = 1.959964

/** An extractor against annotated adverts: what was asked for, and what of it was seen. */
export interface SeenCases {
  readonly both: number
  readonly onlyAsked: number
  readonly onlySeen: number
  readonly neither: number
}

export interface CorrectedShare extends Interval {
  readonly share: number
}

const clamp = (value: number) => Math.min(1, Math.max(0, value))

/**
 * Share that is asked for, from the share that an imperfect extractor sees: (seen - false positive rate) / (recall -
 * false positive rate), with a 95% interval that holds the sampling of vacancies and of the annotated adverts.
 *
 * Point estimate: W. J. Rogan and B. Gladen (1978), American Journal of Epidemiology 107:71-76. Interval: Z. Lang and J. Reiczigel (2014),
 * Preventive Veterinary Medicine 113:13-22, whose adjusted counts keep its coverage for the few annotated cases that there are.
 *
 * @param seen      share of vacancies in which the extractor saw it, 0 to 1
 * @param effective effective sample size behind `seen`, above 0
 * @param cases     annotated adverts, at least one asked for and one not
 * @returns cut to 0 to 1; undefined where the extractor is no better than chance
 * @throws RangeError when an argument is outside its domain
 * @example correctedShare(0.4, 200, { both: 27, onlyAsked: 3, onlySeen: 2, neither: 68 }) // => share 0.427
 */
export function correctedShare(
  seen: number,
  effective: number,
  cases: SeenCases,
): CorrectedShare | undefined {
  const asked = cases.both + cases.onlyAsked
  const unasked = cases.onlySeen + cases.neither
  if (!(seen >= 0 && seen <= 1))
    throw new RangeError(`correctedShare requires a share from 0 to 1, got ${seen}`)
  if (!(effective > 0)) throw new RangeError(`correctedShare requires effective above 0, got ${effective}`)
  if (!(asked > 0 && unasked > 0)) {
    throw new RangeError('correctedShare requires annotated adverts that ask for it and some that do not')
  }
  const recall = cases.both / asked
  const specificity = cases.neither / unasked
  if (recall + specificity <= 1) return undefined
  const share = (seen + specificity - 1) / (recall + specificity - 1)
  const n = effective + Z_95 ** 2
  const seenA = (effective * seen + Z_95 ** 2 / 2) / n
  const recallA = (cases.both + 1) / (asked + 2)
  const specificityA = (cases.neither + 1) / (unasked + 2)
  const youden = recallA + specificityA - 1
  if (youden <= 0) return undefined
  const centre = (seenA + specificityA - 1) / youden
  const recallVariance = (recallA * (1 - recallA)) / (asked + 2)
  const specificityVariance = (specificityA * (1 - specificityA)) / (unasked + 2)
  const shift = 2 * Z_95 ** 2 * (centre * recallVariance - (1 - centre) * specificityVariance)
  const variance =
    ((seenA * (1 - seenA)) / n + centre ** 2 * recallVariance + (1 - centre) ** 2 * specificityVariance) /
    youden ** 2
  const half = Z_95 * Math.sqrt(variance)
  return {
    share: clamp(share),
    low: Math.min(clamp(share), clamp(centre + shift - half)),
    high: Math.max(clamp(share), clamp(centre + shift + half)),
  }
}
