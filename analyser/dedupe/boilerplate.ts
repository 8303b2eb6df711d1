/**
 * What an advert says of its employer and of applying rather than of the job: the company, the benefits, equality, privacy,
 * how to apply. Every advert of an employer carries the same, so it speaks neither for nor against the same vacancy.
 *
 * It is told from the text alone: would it depend on which other listings are known, a new listing could undo what was
 * decided on two others.
 */
const BOILERPLATE =
  /\b(?:equal(?:ity| opportunit\w*)|divers(?:e|ity)|inclusi(?:ve|on)|regardless of|without regard|race|religio\w*|sexual orientation|gender|disabilit\w*|reasonable (?:adjustment|accommodation)s?|accommodations?|discriminat\w*|disability confident|armed forces|neurodivers\w*|pension|holiday(?:s| entitlement)?|annual leave|paid leave|parental|maternity|paternity|sick pay|life (?:assurance|insurance)|(?:private|dental|medical|health) (?:care|cover|insurance|plan)|healthcare (?:plan|cover)|insurance|cycle to work|season ticket|employee assistance|wellbeing|well-being|perks?|benefits?|gym|discounts?|vouchers?|401k|stock options|equity|share scheme|bonus|free (?:lunch|parking|breakfast|snacks|food)|bank holidays|car park(?:ing)?|privacy (?:policy|notice|statement)|gdpr|personal data|data protection (?:act|notice)|cookies?|recruitment (?:agenc\w*|process|fraud|team)|speculative cvs?|unsolicited|employment (?:agency|business)|apply (?:now|today|online|here|via|through)|how to apply|to apply|click (?:here|apply|on)|your application|application (?:form|process)|applications? (?:will|are|received)|closing date|shortlisted|interview (?:process|stages?)|cover letter|your cv|dbs|disclosure and barring|criminal record|background checks?|right to work|sponsorship|visa|rehabilitation of offenders|safeguarding|referral scheme|refer a friend|about us|who we are|our (?:mission|vision|values|story|purpose|culture)|founded in|established in|headquartered|global leader|market leader|leading provider|award[- ]winning|fortune 500|ftse|nasdaq|nyse|employees (?:in|across|world)|offices in|countries|our people|we (?:believe|celebrate|welcome|encourage|value|embrace|offer|are committed|are proud)|committed to (?:creating|building|equal|a diverse|safeguarding)|great place to work|best (?:places|companies) to work|originally posted|#\w+)/i

/** What is said of one job, however it is put. */
const OF_THE_JOB =
  /\b(?:you will|you'll|you’ll|responsib\w*|reporting to|report to|degree in|years['’]? (?:of )?experience|experience (?:of|in|with|using)|knowledge of|proficien\w*|skills in|understanding of|qualified|qualification|registration|registered)\b/i

const PIECE = /[^\n.!?;•·●▪]+[\n.!?;•·●▪]*/g

/** The pieces of a text, and whether they say something of the job. */
export function readPieces(text: string): { readonly text: string; readonly ofTheJob: boolean }[] {
  return (text.match(PIECE) ?? []).map((piece) => ({
    text: piece,
    ofTheJob: !BOILERPLATE.test(piece) || OF_THE_JOB.test(piece),
  }))
}
