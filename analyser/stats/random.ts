/** Uniform numbers in [0, 1). */
export type Random = () => number

/**
 * Random numbers that are the same every time for a seed, so that a bootstrap interval does not change when nothing else does.
 *
 * Mulberry32 by Tommy Ettinger (2017), a 32-bit generator that passes gjrand; far more than enough for resampling.
 *
 * @param seed any integer
 * @example random(1)() // => 0.6270739405881613
 */
export function random(seed: number): Random {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
