/** When two duties are the same: verbs by what they come to, objects by their head. */
import nlp from 'compromise/two'

interface Transform {
  readonly noun: {
    toSingular(word: string, model: unknown): string
    toPlural(word: string, model: unknown): string
  }
}
const { transform } = (nlp as unknown as { methods(): { two: { transform: Transform } } }).methods().two
const model = (nlp as unknown as { model(): unknown }).model()

/** Verbs that say the same of most objects. The first word names the group. */
const senses = [
  'make build develop design create implement architect engineer construct produce prototype craft set-up establish devise generate deploy ship launch deliver configure maintain integrate introduce formulate release automate',
  'write author draft code program script record',
  'improve optimise enhance refine streamline modernise refactor scale evolve transform strengthen increase maximise tune',
  'run operate administer monitor track troubleshoot host oversee observe control',
  'fix resolve debug diagnose solve address repair correct remediate triage handle',
  'analyse examine interpret investigate explore evaluate assess interrogate review audit measure study benchmark research profile mine query inspect',
  'find identify discover uncover spot detect recognise derive extract source',
  'learn-needs understand define gather capture elicit clarify scope specify determine',
  'tell present communicate report explain share visualise convey articulate summarise demonstrate showcase publish provide offer give',
  'ensure assure guarantee safeguard uphold',
  'test validate verify check qa reconcile',
  'lead manage own drive direct head champion spearhead supervise coordinate organise orchestrate facilitate chair',
  'plan prioritise schedule forecast budget',
  'teach mentor coach train guide educate upskill instruct',
  'together collaborate partner work liaise engage interact consult interface',
  'help support assist contribute enable aid',
  'advise recommend',
  'follow adhere comply',
  'do conduct perform undertake carry execute complete participate',
  'apply use utilise leverage adopt',
  'gather-data collect load ingest move migrate transfer clean cleanse prepare process wrangle model map merge aggregate',
  'care treat nurse administer promote encourage',
  'sell negotiate market close win prospect pitch upsell cross-sell acquire',
  'serve greet welcome answer respond deal',
  'keep update store file preserve sustain',
  'supply order purchase buy procure receive dispatch pick pack stock replenish',
  'hire recruit interview onboard',
].map((line) => line.split(' '))

const senseByVerb = new Map<string, string>()
for (const [name = '', ...verbs] of senses)
  for (const verb of [name, ...verbs]) if (!senseByVerb.has(verb)) senseByVerb.set(verb, name)

/** Objects that come to the same; a guide names those after a + beside the first: "trends and patterns". */
const sameObjects = new Map<string, string>()
const named = new Set<string>()
for (const line of [
  '+ trend pattern anomaly correlation',
  '+ insight finding recommendation conclusion',
  '+ dashboard report visualisation reporting',
  '+ accuracy integrity consistency quality reliability',
  'data dataset data-set',
  'customer client',
  'colleague co-worker',
  'team team-member department',
  'standard best-practice practice guideline policy procedure regulation legislation protocol',
  'bug defect',
  'api endpoint web-service',
  'requirement need specification user-story',
  'stakeholder business-partner',
  'issue problem incident',
  'resident patient service-user',
]) {
  const words = line.split(' ').map((word) => word.replaceAll('-', ' '))
  const isNamed = words[0] === '+'
  const [first = '', ...others] = isNamed ? words.slice(1) : words
  for (const word of [first, ...others]) sameObjects.set(word, first)
  if (isNamed) named.add(first)
}

/** Whether a guide names two objects that come to the same: "trends and patterns", but not "data and datasets". */
export const namesBoth = (head: string): boolean => named.has(head)

/** Verbs that come to something else with some objects: to prepare a report is to make one. */
const withObject: readonly (readonly [heads: RegExp, from: RegExp, to: string])[] = [
  [
    /^(?:dashboard|documentation|document|presentation|account|budget|plan|care plan|proposal|quote)$/,
    /^(?:gather-data|write|tell)$/,
    'make',
  ],
  [/^insight$/, /^(?:make|advise)$/, 'tell'],
  [
    /^(?:accuracy|compliance|safety|security|confidentiality|standard|availability|stability|hygiene)$/,
    /^(?:make|keep|follow|run)$/,
    'ensure',
  ],
  [/^(?:care|support|personal care|customer service)$/, /^(?:make|do|care|give|help)$/, 'tell'],
]

/** What a verb comes to with an object of a head; a verb of no group is its own. */
export function senseOf(verb: string, head: string): string {
  const sense = senseByVerb.get(verb) ?? verb
  return withObject.find(([heads, from]) => heads.test(head) && from.test(sense))?.[2] ?? sense
}

const singulars = new Map<string, string>()

/** "Dashboards" as "dashboard"; words that only look like a plural stay. */
export function singular(word: string): string {
  let found = singulars.get(word)
  if (found === undefined) {
    const lower = word.toLowerCase()
    const keep =
      /(?:ss|us|is|ics|ness|series|data|sales|goods|news|devops|operations|mlops|aws)$/.test(lower) ||
      lower.length < 4
    if (/^[A-Z\d]{2,}s$/.test(word)) found = lower.slice(0, -1)
    else found = keep ? lower : transform.noun.toSingular(lower, model)
    if (singulars.size > 50_000) singulars.clear()
    singulars.set(word, found)
  }
  return found
}

/** What an object comes to: its last words in the singular, by British spelling. */
export interface ObjectSense {
  /** All of its words. */
  readonly whole: string
  /** Its last word, or what stands for it. */
  readonly head: string
}

const british = (word: string) =>
  word
    .replace(/iz(?=ation|ing|e[sd]?$)/, 'is')
    .replace(/^analyz/, 'analys')
    .replace(/behavior/, 'behaviour')

export function objectSense(object: string): ObjectSense {
  const words = object.split(' ').map((word) => british(word.toLowerCase()))
  const last = british(singular(object.split(' ').at(-1) as string))
  const whole = [...words.slice(0, -1), last].join(' ')
  const two = words.length > 1 ? [words.at(-2), last].join(' ') : ''
  return { whole, head: sameObjects.get(whole) ?? sameObjects.get(two) ?? sameObjects.get(last) ?? last }
}
