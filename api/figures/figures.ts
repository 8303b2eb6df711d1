import type { Comparison } from '../../analyser/domain/comparison.ts'
import type { PayReport } from '../../analyser/domain/pay-report.ts'
import type { Related } from '../../analyser/domain/related.ts'
import type { Report } from '../../analyser/domain/report.ts'
import type { Responsibilities } from '../../analyser/domain/responsibilities.ts'
import type { Routes } from '../../analyser/domain/routes.ts'
import type { Taxonomy } from '../../analyser/domain/taxonomy.ts'
import type { TrendReport } from '../../analyser/domain/trend-report.ts'
import type { Wordings } from '../../analyser/domain/wordings.ts'
import { type ReadComparisonOptions, readComparison } from '../../analyser/jobs/figures/read-comparison.ts'
import { type ReadPayOptions, readPay } from '../../analyser/jobs/figures/read-pay.ts'
import { type ReadRelatedOptions, readRelated } from '../../analyser/jobs/figures/read-related.ts'
import { type ReadReportOptions, readReport } from '../../analyser/jobs/figures/read-report.ts'
import {
  type ReadResponsibilitiesOptions,
  readResponsibilities,
} from '../../analyser/jobs/figures/read-responsibilities.ts'
import { type ReadRoutesOptions, readRoutes } from '../../analyser/jobs/figures/read-routes.ts'
import { type ReadTrendOptions, readTrend } from '../../analyser/jobs/figures/read-trend.ts'
import { type ReadWordingsOptions, readWordings } from '../../analyser/jobs/figures/read-wordings.ts'
import type { Db } from '../../migrations/database.ts'

type Asked<T> = Omit<T, 'taxonomy'>

/** The figures that take computing, wherever that is done. */
export interface Figures {
  report(options: Asked<ReadReportOptions>): Promise<Report>
  pay(options: Asked<ReadPayOptions>): Promise<PayReport>
  trend(options: Asked<ReadTrendOptions>): Promise<TrendReport>
  related(options: Asked<ReadRelatedOptions>): Promise<Related>
  comparison(options: Asked<ReadComparisonOptions>): Promise<Comparison>
  routes(options: Asked<ReadRoutesOptions>): Promise<Routes>
  wordings(options: Asked<ReadWordingsOptions>): Promise<Wordings>
  responsibilities(options: Asked<ReadResponsibilitiesOptions>): Promise<Responsibilities>
}

/** Computes in this thread. */
export function figuresHere(db: Db, taxonomy: Taxonomy): Figures {
  return {
    report: (options) => readReport(db, { ...options, taxonomy }),
    pay: (options) => readPay(db, { ...options, taxonomy }),
    trend: (options) => readTrend(db, { ...options, taxonomy }),
    related: (options) => readRelated(db, { ...options, taxonomy }),
    comparison: (options) => readComparison(db, { ...options, taxonomy }),
    routes: (options) => readRoutes(db, { ...options, taxonomy }),
    wordings: (options) => readWordings(db, { ...options, taxonomy }),
    responsibilities: (options) => readResponsibilities(db, { ...options, taxonomy }),
  }
}
