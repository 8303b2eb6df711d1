import type { Db } from '../../migrations/database.ts'
import { seedVacancies, times } from '../analyser/jobs/seed-vacancies.ts'

/** A small market with something of everything: two roles over two years, pay, sets of alternatives, a rising skill. */
export async function seedMarket(db: Db): Promise<void> {
  const months = Array.from({ length: 24 }, (_, i) =>
    new Date(Date.UTC(2024, 6 + i, 27)).toISOString().slice(0, 10),
  )
  await seedVacancies(
    db,
    months.flatMap((postedOn, i) => [
      ...times(4, {
        postedOn,
        required: ['postgresql'],
        preferred: i > 11 ? ['python'] : [],
        pay: [50_000 + i * 100, 60_000],
      }),
      ...times(2, {
        postedOn,
        required: ['postgresql', 'nodejs'],
        anyOf: [['python', 'nodejs']],
        preferred: ['python'],
      }),
      ...times(2, {
        postedOn,
        role: 'machine-learning-engineer',
        required: ['python', 'pytorch'],
        pay: [60_000, 80_000],
      }),
    ]),
  )
}
