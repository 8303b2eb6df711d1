/** What a guide's heading says that follows, by its words: guides name their parts in a hundred ways. */
export type Meaning =
  | 'gap'
  | 'transfer'
  | 'salary'
  | 'steps'
  | 'timeline'
  | 'difficulty'
  | 'qualification'
  | 'bridge'
  | 'out'
  | 'in'
  | 'faq'
  /** A part of the guide that holds none of these: the day, the CV, mistakes, costs. */
  | 'else'

/** Ordered: the first that fits wins, so that "Stepping-stone roles" is not taken for steps. */
const meanings: readonly (readonly [Meaning, RegExp])[] = [
  [
    'faq',
    /\bfaqs?\b|frequently asked|\bquestions\b(?=$|.{0,30}\b(?:asked?|answer)|\s)|\bq ?(?:&|and) ?a\b|you ask(?:ed)?\b/,
  ],
  [
    'else',
    /\bcv\b|r[eé]sum[eé]|linkedin|cover letter|interview|mistakes?|pitfalls?|\bavoid\b|successful|success stor|case stud|day[- ]to[- ]day|typical day|day in the life|\bday as\b|what (?:it|the (?:job|role|work))(?: is|['’]s)? (?:really )?like|who (?:is )?this|about (?:this|us|the author)|^why\b|reasons? (?:to|for)|pros and cons|drawbacks?|downsides?|what it costs?|\bcosts?\b|funding|further reading|resources|^sources|references|conclusion|summary|the short version|in short|overview|introduction|at a glance|key (?:facts|points|takeaways)|next steps?$|ready to|sign up|explore|job market|outlook|demand|tips\b|myths?/,
  ],
  [
    'bridge',
    /\bbridg|stepping[- ]?stones?|half[- ]?way|in[- ]between|\bin between|intermediate (?:jobs?|roles?|posts?|positions?)|entry points?|transition(?:al)? (?:jobs?|roles?|posts?|positions?)|(?:jobs?|roles?) (?:along|on) the way|gateway|feeder|side[- ]?steps?|springboard|first jobs? to (?:aim|look)|easier first/,
  ],
  [
    'in',
    /\b(?:other|more|alternative|different|further)\b.{0,50}\b(?:into|in to|to becom\w+|who becom\w+|becoming|routes? to|paths? to|ways? to)\b|\bwho else\b|where (?:do )?.{0,40}\bcome from|routes? into\b|ways? in(?:to)?$|people who (?:become|move into)/,
  ],
  [
    'out',
    /\b(?:other|more|alternative|different|further)\b.{0,20}\b(?:career|careers|change|changes|moves?|routes?|options?|paths?|jobs?|roles?|exits?|destinations?|directions?|transitions?)\b|\bwhere else\b|\bwhat else\b|alternatives? (?:to|for)\b|exit routes?|ways out\b|routes? out\b|if .{2,40} (?:is not|isn['’]t) for you|related (?:career|moves|guides|changes)|you (?:could|might|may) also (?:consider|become|move)/,
  ],
  [
    'transfer',
    /transfer(?:s|able|ring)?\b|carr(?:y|ies) (?:over|across)|\balready (?:have|bring|know|do|got|hold|own)|\byou(?:['’]ll| will| can)? bring\b|\bkeep\b|\bstrengths?\b|still count|tak(?:e|es|ing) (?:\w+ )?with (?:you|me)|head[- ]?start|\badvantages?\b|skills you have|existing skills|skills? overlap|overlap\w*|in common|you(?:['’]ve| have) got\b|use from (?:your|my)|count in your favour|comes? with you/,
  ],
  [
    'gap',
    /\bgaps?\b|\b(?:need|have|want|ought|going) to (?:learn|build|develop|gain|acquire|add|pick up|get|master|close|know)\b|^(?:skills?|things|what|knowledge|tools)\b.{0,30}\bto (?:learn|build|develop|gain|acquire|add|pick up|get|master|close)\b|\bmissing\b|\bnew skills\b|\black(?:s|ing)?\b|must learn|^learn\b|learn next|skills? (?:you(?:['’]ll| will)? )?(?:need|require)|skills? (?:required|needed|to develop)|what (?:you(?:['’]ll| will)?|i) need\b(?! to do)|^(?:key |core )?requirements?$|what (?:employers|adverts|they) (?:ask|want|look)|what(?:['’]s| is) (?:new|different)|needs? work|areas to (?:develop|work on)|up-?skill/,
  ],
  [
    'timeline',
    /how (?:long|quickly|soon|fast)\b|time(?:line|scale|frame| frame| needed)|duration|\bwhen can\b/,
  ],
  [
    'qualification',
    /qualifi|certif|licen[cs]|registr(?!ar)|training\b|degrees?\b|accredit|diploma|credentials|checks?\b|courses?\b|qualification|do (?:i|you) need (?:a|an|any)\b/,
  ],
  [
    'salary',
    /salar|\bpay\b|\bpays\b|\bpaid\b|\bearn(?:s|ings?)?\b|wages?\b|\bmoney\b|income|remuneration|compensation|\bday rates?\b|\bworth\b/,
  ],
  [
    'steps',
    /\bsteps?\b|step[- ]by[- ]step|\bplan\b|road ?map|how to (?:make|get|do|move|become|switch|go|start|change)|route map|path(?:way)?s?\b|do first\b|action|getting (?:there|started)|making the (?:move|switch|change|leap|transition)|schedule|your first \w+|milestones?|checklist|month by month|week by week|the route\b|what to do/,
  ],
  [
    'difficulty',
    /how (?:realistic|hard|difficult|easy|achievable|feasible|big)|difficult|\b(?:is|are) (?:it|this|that) (?:\w+ )?(?:hard|realistic|possible|difficult|easy|worth)|realistic|^can (?:you|i|an?)\b|feasib/,
  ],
]

const remembered = new Map<string, Meaning | null>()
const MOST_REMEMBERED = 20_000
/** Longer lines are read by their first words. */
const READ = 160

/** @param heading as printed; undefined for one that names no part of a guide, such as a skill */
export function meaningOf(heading: string): Meaning | undefined {
  const key = heading
    .slice(0, READ)
    .toLowerCase()
    .replace(/^[\s\d.):#*-]+/, '')
    .replace(/[\s:?!.*]+$/, '')
  let meaning = remembered.get(key)
  if (meaning === undefined) {
    meaning = meanings.find(([, pattern]) => pattern.test(key))?.[0] ?? null
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(key, meaning)
  }
  return meaning ?? undefined
}
