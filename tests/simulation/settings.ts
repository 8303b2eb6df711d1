import type { Random } from '../../analyser/stats/random.ts'
import type { World } from './market.ts'

const times = (count: number, size: number) => Array<number>(count).fill(size)
/** Most employers have one or two adverts, a few have many: as measured on real boards. */
const mixed = () => [...times(90, 1), ...times(15, 2), ...times(6, 5)]
const heavy = (next: Random) => Array.from({ length: 200 }, () => Math.floor((1 - next() * 0.98) ** -0.9))

/** Correlation as measured on real adverts: a role's is about 0.3, its skills spread by 0.2 about it. */
const REAL = [0.3, 0.2] as const

export interface Setting extends World {
  readonly name: string
}

export const settings: readonly Setting[] = [
  {
    name: 'small: 30 vacancies of 26 employers',
    sizes: () => [...times(22, 1), ...times(4, 2)],
    share: [0.3, 0.6],
    rho: REAL,
  },
  { name: 'few employers: 6 with 10 each', sizes: () => times(6, 10), share: [0.3, 0.6], rho: REAL },
  {
    name: 'few, uneven employers: 8 with 2 to 20',
    sizes: () => [20, 12, 8, 6, 5, 4, 3, 2],
    share: [0.3, 0.6],
    rho: REAL,
  },
  { name: 'share near 0 (2 to 8%), 150 vacancies', sizes: mixed, share: [0.02, 0.08], rho: REAL },
  { name: 'share near 80% (75 to 85%), 150 vacancies', sizes: mixed, share: [0.75, 0.85], rho: REAL },
  { name: 'share near 1 (92 to 98%), 150 vacancies', sizes: mixed, share: [0.92, 0.98], rho: REAL },
  {
    name: 'one employer has a sixth of 150',
    sizes: () => [25, ...times(125, 1)],
    share: [0.2, 0.8],
    rho: REAL,
  },
  { name: 'many employers, some very large', sizes: heavy, share: [0.6, 0.95], rho: REAL },
  { name: 'every vacancy its own employer, 120', sizes: () => times(120, 1), share: [0.1, 0.9], rho: REAL },
  {
    name: 'adverts of an employer hardly alike',
    sizes: () => times(40, 4),
    share: [0.1, 0.9],
    rho: [0.05, 0],
  },
]
