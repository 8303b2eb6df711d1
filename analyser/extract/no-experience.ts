/** Whether an advert says that no experience is needed, or that it is for somebody at the start. */

const CUES = new RegExp(
  [
    String.raw`\bno (?:\w+ )?experience (?:is )?(?:\w+ )?(?:required|necessary|needed|essential|at all)`,
    String.raw`\b(?:no|without) (?:any )?(?:previous |prior )?experience\s?[?!:,-]`,
    // At the head of its clause: "Apheresis experience is not essential" leaves the rest to be asked.
    String.raw`(?:(?:^|[.!?•*:(–-])\s{0,3}|\b(?:previous|prior|any|care|relevant|healthcare|and|but) )experience (?:is |are )?(?:not |isn[’']t )(?:essential|necessary|required|needed)`,
    String.raw`\bno (?:specific |formal |prior |previous )?(?:qualifications?|skills|training) (?:or|and|nor) (?:previous |prior )?experience`,
    String.raw`\bnew to (?:care|caring|healthcare|the (?:sector|industry|profession))`,
    String.raw`\bnot essential as full training`,
    String.raw`\bdon[’']t need (?:any )?(?:previous |prior )?experience`,
    String.raw`\b(?:0|zero)\s?(?:-|–|to)\s?[123] years?`,
    String.raw`\bentry[\s-]level (?:role|position|job|opportunit|post)`,
    String.raw`\b(?:for|ideally|suits?|suited to) an? (?:\w+ )?recent (?:university )?graduate`,
    String.raw`\b(?:this is|as) an? (?:graduate|entry[\s-]level|trainee|apprentice\w*|junior) (?:role|position|job|programme|scheme|opportunity|post)`,
    String.raw`(?<!not )\bsuitable for (?:a )?(?:newly qualified|recent graduate|school leaver)`,
    String.raw`\bgraduate (?:scheme|programme) `,
    String.raw`\brecent graduates (?:are )?(?:\w+ )?(?:welcome|encouraged)`,
    String.raw`(?:^|[.!\n•*-]\s{0,3})newly[\s-]qualified (?:\w+ ){0,3}(?:are |is )?(?:welcome|considered|encouraged)`,
    String.raw`\bfirst (?:post|job|role) for `,
  ].join('|'),
)
/** One of these stands in every cue; looking for them first spares nearly all of the text. */
const TRIGGER =
  /experience|entry[\s-]|graduate|newly[\s-]|trainee|apprentice|junior (?:r|p)|new to |essential as|first (?:post|job|role) for|school leaver|0\s?(?:-|–|to)|zero/g
/** "Experience" stands in every advert; only with one of these is it worth a closer look. */
const DENIED = /\b(?:no|not|without|nor)\b|n[’']t /
const AROUND = 80

/**
 * @param text in lower case
 */
export function needsNoExperience(text: string): boolean {
  TRIGGER.lastIndex = 0
  for (let found = TRIGGER.exec(text); found !== null; found = TRIGGER.exec(text)) {
    const from = Math.max(0, found.index - AROUND)
    // A cut is no beginning of a clause.
    const window = (from > 0 ? '_' : '') + text.slice(from, found.index + AROUND)
    if (found[0] === 'experience' && !DENIED.test(window)) continue
    if (CUES.test(window)) return true
  }
  return false
}
