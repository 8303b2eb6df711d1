import type { ColumnType, Generated, JSONColumnType } from 'kysely'

/** Calendar days travel as text (YYYY-MM-DD), instants as Date. */
type Day = string
type Instant = ColumnType<Date, Date | string, Date | string>

/** One advert as one source publishes it. */
export interface ListingsTable {
  id: Generated<number>
  source: string
  external_id: string
  url: string | null
  title: string
  employer: string | null
  location: string | null
  posted_on: Day
  /** Plain text without personal data; offsets of mentions count in it (UTF-16). */
  text: string
  /** SHA-256 of title, employer and text: what an analysis is of. */
  content_hash: string
  salary_text: string | null
  requisition_id: string | null
  language: string
  sample: boolean
  first_seen: Instant
  last_seen: Instant
  closed_on: Day | null
  /** The vacancy it is an advert of: the smallest listing id of the cluster; null until deduplicated. */
  vacancy_id: number | null
  /** Which rule of the deduplication put it there; null: the listing is new or changed, and waits for it. */
  dedupe_tier: string | null
  /** Extractor and taxonomy version and content hash of the stored analysis; null until analysed. */
  analysed_as: string | null
  /** The analysis itself, as far as it is not mentions; null until analysed. */
  scanned: boolean | null
  role: string | null
  seniority: string | null
  pay_min: number | null
  pay_max: number | null
  pay_currency: string | null
  pay_period: string | null
  /** Version of the deep pass and content hash of the stored phrases; null until it was done. */
  deepened_as: string | null
}

/** The narrow row that is counted: one a vacancy. Arrays hold ids of `skills`, families of a skill included. */
export interface VacanciesTable {
  /** The listing that stands for the vacancy. */
  id: number
  role: string | null
  seniority: string
  employer: string | null
  source: string
  location: string | null
  posted_on: Day
  closed_on: Day | null
  sample: boolean
  scanned: boolean
  mentioned: number[]
  required: number[]
  preferred: number[]
  /** Sets of alternatives, as sorted ids. */
  any_of: JSONColumnType<number[][]>
  pay_min: number | null
  pay_max: number | null
  pay_currency: string | null
  pay_period: string | null
  listings: number
  extractor: string
  taxonomy: string
  dedupe: string
  /** A digest of everything that the row was made of. */
  made_of: string | null
}

/** Evidence: one place in one listing where a skill is asked for. */
export interface MentionsTable {
  listing_id: number
  skill_id: number
  /** Of the listing; the table is partitioned by its month (analyser/jobs/add-months.ts). */
  posted_on: Day
  level: string
  start_at: number
  end_at: number
  sentence_start: number
  sentence_end: number
  section: string
  any_of: string | null
  extractor: string
  taxonomy: string
}

/** Ids of the taxonomy as small numbers; a row is never deleted or reused. */
export interface SkillsTable {
  id: Generated<number>
  slug: string
  label: string
  kind: string
}

/** One run of a stage over a source or a file, for `status`. */
export interface RunsTable {
  id: Generated<number>
  stage: string
  subject: string
  started_at: Instant
  finished_at: Instant | null
  outcome: string | null
  counts: JSONColumnType<Record<string, number>>
  message: string | null
}

/** By what a listing finds those that may advertise the same vacancy. */
export interface ListingFingerprintsTable {
  listing_id: number
  keys: number[]
  /** Of the listing, when it was compared. */
  posted_on: Day
  /** Version of the deduplication that made the keys. */
  dedupe: string
}

/** The lease of a target: who collects it now, and in which run. */
export interface CrawlTargetsTable {
  source: string
  subject: string
  holder: string | null
  held_until: Instant | null
  run_id: number | null
}

/** The journal of a run that is not over. */
export interface CrawlRequestsTable {
  run_id: number
  key: string
  position: number
  request: JSONColumnType<object>
  state: string
}

/** Validators of a page for conditional requests, and what it led to. */
export interface CrawlPagesTable {
  source: string
  key: string
  etag: string | null
  last_modified: string | null
  /** Version of the adapter that read it: another one must read it again. */
  adapter: string
  listings: string[]
  follow: JSONColumnType<object[]>
  fetched_at: Instant
}

/** In which target a listing is found, and in how many full runs running it was missing. */
export interface CrawlListingsTable {
  source: string
  external_id: string
  subject: string
  run_id: number
  missed: Generated<number>
}

/** Politeness per host across workers. */
export interface CrawlHostsTable {
  host: string
  holder: string | null
  held_until: Instant | null
  next_at: Generated<Date>
  failures: Generated<number>
  open_until: Instant | null
}

/** What robots.txt of an origin said. */
export interface CrawlRobotsTable {
  origin: string
  checked_at: Instant
  verdict: string
  rules: string
  /** When `rules` were last had from the site itself. */
  good_at: Instant | null
  reason: string | null
}

/** A vacancy that has a role, with all that a figure can be filtered by; made from `vacancies`. */
export interface CountedVacanciesTable {
  id: number
  role: string
  sample: boolean
  posted_on: Day
  closed_on: Day | null
  source: string
  language: string
  /** One spelling an employer, see analyser/reports/employer-key.ts. */
  employer: string | null
  agency: boolean
  seniority: string
  region: string | null
  contract: string | null
  pattern: string | null
  scanned: boolean
  listings: number
  mentioned: number[]
  required: number[]
  any_of: JSONColumnType<number[][]>
  pay_min: number | null
  pay_max: number | null
  pay_currency: string | null
  pay_period: string | null
  extractor: string
  taxonomy: string
  dedupe: string
  made_of: string
}

/** Rollup of counted_vacancies by role, month and source; source '*' is all together. */
export interface MonthCountsTable {
  role: string
  sample: boolean
  /** Its first day. */
  month: Day
  source: string
  vacancies: number
  listings: number
  scanned: number
  employers: number
  /** Sum over employers of their squared number of scanned vacancies. */
  size_squares: number
  extractors: string[]
  /** Posting days of the first and the last vacancy. */
  first_on: Day
  last_on: Day
}

/** How many scanned vacancies of a role and month ask for a skill, over all sources. */
export interface MonthSkillCountsTable {
  role: string
  sample: boolean
  month: Day
  skill_id: number
  mentioned: number
  required: number
}

export interface RoleRevisionsTable {
  role: string
  sample: boolean
  revision: number
  changed_at: Generated<Date>
}

/** A figure as it was published; never changed. */
export interface FiguresTable {
  id: Generated<number>
  kind: string
  subject: string
  sample: boolean
  /** Revision of the counts and version of the method. */
  made_of: string
  computed_at: Instant
  body: JSONColumnType<object>
}

/** Earnings of an occupation in official statistics. */
export interface PayReferencesTable {
  source: string
  year: number
  /** SOC 2020 unit group. */
  soc: string
  p25: number | null
  median: number
  p75: number | null
}

/** A key of the API; see api/keys. */
export interface ApiKeysTable {
  id: string
  /** Id of the first key of a row of rotated ones: what belongs to a key survives its rotation. */
  owner: string
  name: string
  /** SHA-256 of the key. */
  hash: string
  /** Its last characters, to tell keys apart. */
  hint: string
  scopes: string[]
  per_minute: number
  created_at: Instant
  expires_at: Instant | null
  last_used_at: Instant | null
  revoked_at: Instant | null
}

export interface RateLimitsTable {
  key: string
  /** When the allowance is whole again. */
  full_at: Instant
}

/** Texts that were sent in to be read. */
export interface ExtractionsTable {
  id: string
  owner: string
  total: number
  done: Generated<number>
  job: string | null
  created_at: Instant
  finished_at: Instant | null
  expires_at: Instant
}

export interface ExtractionTextsTable {
  extraction_id: string
  position: number
  /** Null once it is read. */
  advert: JSONColumnType<object> | null
  result: JSONColumnType<object> | null
}

/** Something that webhooks are told of. */
export interface EventsTable {
  id: Generated<number>
  type: string
  data: JSONColumnType<Record<string, unknown>>
  happened_at: Generated<Date>
  announced_at: Instant | null
}

export interface WebhooksTable {
  id: string
  owner: string
  url: string
  events: string[]
  description: string | null
  secret: string
  created_at: Instant
  disabled_at: Instant | null
}

export interface WebhookDeliveriesTable {
  id: Generated<number>
  message: string
  webhook_id: string
  event_id: number
  state: string
  attempts: JSONColumnType<readonly object[], string | undefined>
  created_at: Generated<Date>
}

/** The newest report of each role, a row a requirement; a trigger on figures writes it. */
export interface LatestRequirementsTable {
  role: string
  sample: boolean
  requirement: string
  figure_id: number
  tier: string
  body: JSONColumnType<object>
}

/** What moves in the newest trend of each role, without its points; a trigger on figures writes it. */
export interface LatestMoversTable {
  role: string
  sample: boolean
  requirement: string
  figure_id: number
  body: JSONColumnType<object>
}

/** A guide as it was last imported or published. */
export interface GuidesTable {
  id: Generated<number>
  /** Absolute path of its file. */
  path: string
  format: string
  /** Ids of roles; null where the taxonomy has none. */
  from_role: string | null
  to_role: string | null
  market: string | null
  text: string
  /** SHA-256 of the text. */
  content_hash: string
  /** What was read out of it (analyser/domain/guide.ts). */
  claims: JSONColumnType<object>
  revision: number
  lock: Generated<number>
  publishing: JSONColumnType<object> | null
  checked_at: Instant | null
  checked_on: string | null
  audit: JSONColumnType<object> | null
  imported_at: Instant
}

/** The state of a claim's proposal: none, open, approved or rejected. */
export interface GuideClaimsTable {
  guide_id: number
  claim_id: string
  verdict: string
  state: string
  proposal: JSONColumnType<object> | null
  finding: JSONColumnType<object> | null
  decided_by: string | null
  decided_at: Instant | null
  reason: string | null
}

/** The text of a guide at one time; never changed. */
export interface GuideRevisionsTable {
  guide_id: number
  number: number
  /** import, edit (changed by hand), publish or undo. */
  kind: string
  text: string
  content_hash: string
  changes: JSONColumnType<object[]>
  made_by: string
  made_at: Instant
}

/** Who decided what of a proposal; never changed. */
export interface GuideDecisionsTable {
  id: Generated<number>
  guide_id: number
  claim_id: string
  revision: number
  /** approved, rejected or reopened. */
  decision: string
  reason: string | null
  proposal: JSONColumnType<object> | null
  finding: JSONColumnType<object> | null
  made_by: string
  made_at: Instant
}

/** What the deep pass read of a sentence, by the SHA-256 of the sentence. */
export interface DeepSentencesTable {
  hash: Buffer
  version: string
  reading: JSONColumnType<object>
}

/** A term that may name a skill, or a duty as "verb|preposition|object". */
export interface PhrasesTable {
  id: Generated<number>
  kind: string
  text: string
}

/** A phrase of an advert, with the sentence where it stands first. */
export interface ListingPhrasesTable {
  listing_id: number
  phrase_id: number
  listed: boolean
  sentence_start: number
  sentence_end: number
}

export interface Database {
  deep_sentences: DeepSentencesTable
  phrases: PhrasesTable
  listing_phrases: ListingPhrasesTable
  guides: GuidesTable
  guide_claims: GuideClaimsTable
  guide_revisions: GuideRevisionsTable
  guide_decisions: GuideDecisionsTable
  api_keys: ApiKeysTable
  rate_limits: RateLimitsTable
  extractions: ExtractionsTable
  extraction_texts: ExtractionTextsTable
  events: EventsTable
  webhooks: WebhooksTable
  webhook_deliveries: WebhookDeliveriesTable
  latest_requirements: LatestRequirementsTable
  latest_movers: LatestMoversTable
  crawl_targets: CrawlTargetsTable
  crawl_requests: CrawlRequestsTable
  crawl_pages: CrawlPagesTable
  crawl_listings: CrawlListingsTable
  crawl_hosts: CrawlHostsTable
  crawl_robots: CrawlRobotsTable
  listings: ListingsTable
  listing_fingerprints: ListingFingerprintsTable
  vacancies: VacanciesTable
  mentions: MentionsTable
  skills: SkillsTable
  runs: RunsTable
  counted_vacancies: CountedVacanciesTable
  month_counts: MonthCountsTable
  month_skill_counts: MonthSkillCountsTable
  role_revisions: RoleRevisionsTable
  figures: FiguresTable
  pay_references: PayReferencesTable
}
