/**
 * The keys by which listings that may be of one vacancy find each other: two that share none are never compared. A listing has
 * some two dozen, whatever else is known, so that the work grows with the number of listings and not with its square.
 */
import { MOST_WEIGHT, type Profile } from './profile.ts'
import { hash, mix } from './words.ts'

/** 20 bands of 3: two texts with half of their runs of words in common meet with 93%, with 70% in common with 99.98%. */
const BANDS = 20
const ROWS = 3
const SIGNATURE = BANDS * ROWS

/** The MinHash signature (Broder 1997) of the runs that are about the job. */
function signatureOf(profile: Profile): Uint32Array {
  const signature = new Uint32Array(SIGNATURE).fill(0xffffffff)
  const { runs, weights } = profile.body()
  for (const [at, run] of runs.entries()) {
    if ((weights[at] as number) < 0.6 * MOST_WEIGHT) continue
    // Double hashing: two mixed values stand for as many hash functions as are needed.
    const first = mix(run)
    const step = mix(run ^ 0x9e3779b9) | 1
    let value = first
    for (let row = 0; row < SIGNATURE; row++) {
      const mixed = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 0
      if (mixed < (signature[row] as number)) signature[row] = mixed
      value = (value + step) | 0
    }
  }
  return signature
}

/** @returns numbers of 32 bits with a sign, as databases keep them; two listings of one vacancy share one of them */
export function keysOf(profile: Profile): number[] {
  const keys: number[] = []
  const add = (kind: string, text: string) => keys.push(hash(`${kind}:${text}`) | 0)
  add('text', profile.body().hash)
  if (profile.url !== undefined) add('url', profile.url)
  const employer = profile.employer ?? ''
  const { requisitionId } = profile.advert
  if (requisitionId !== undefined) add('requisition', `${employer}|${requisitionId}`)
  // A copy with much added or left out has few runs in common with the whole of the other one.
  const title = [...profile.title.words].sort().join(' ')
  if (employer !== '' && title !== '') add('title', `${employer}|${title}|${profile.place.region ?? ''}`)
  // So has a copy by another employer: there it takes the title and a long run of words.
  if (title !== '') for (const run of profile.body().sample) keys.push(hash(title, run) | 0)
  if (profile.body().runs.length > 0) {
    const signature = signatureOf(profile)
    for (let band = 0; band < BANDS; band++) {
      let key = hash(`band:${band}`)
      for (let row = 0; row < ROWS; row++) key = mix(key ^ (signature[band * ROWS + row] as number))
      keys.push(key | 0)
    }
  }
  return [...new Set(keys)]
}
