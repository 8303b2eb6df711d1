/** Where the work is done. */
export const patterns = ['remote', 'hybrid', 'office'] as const
export type WorkingPattern = (typeof patterns)[number]

const HYBRID =
  /\bhybrid\b(?! (?:cloud|app|mobile|vehicle|model(?:s|ling)|system|integration|infrastructure|environment|electric|engine|search|retrieval))|\b(?:\d|one|two|three|four)(?: or (?:\d|two|three|four)|[-–]\d| to \d)? days?(?: a| per| each|\/)? ?(?:week )?(?:in|at|from|on) (?:the |our |an? )?(?:[a-z]+ )?(?:office|site|hub|studio|campus)\b|\bsplit between (?:home|the office)\b|\bdays? from home\b/i
const REMOTE =
  /\b(?:fully|100%|entirely|completely|permanently|full[- ]time) remote(?:ly)?\b|\bremote[- ](?:first|only)\b|\bwork(?:ing)? (?:fully )?remotely\b|\bremote (?:role|position|job|working|opportunity)\b|\bhome[- ]based\b|\bwork from anywhere\b|\b(?:location|workplace|work type)\s*:\s*remote\b/i
const OFFICE =
  /\b(?:fully|100%|full[- ]time|5 days(?: a week)?|five days(?: a week)?) (?:in (?:the )?)?(?:office|on[- ]?site)\b|\b(?:office|site)[- ]based\b|\bon[- ]?site (?:role|position|only|working)\b|\b(?:5|five) days (?:a|per) week (?:in|at|on)\b|\b(?:location|workplace|work type)\s*:\s*(?:in[- ]office|on[- ]?site)\b/i
/** "No remote working", "hybrid is not possible". */
const REFUSED = /\b(?:no|not|cannot|can't|unable to|without)\b[^.;\n]{0,30}$/i

function says(text: string, sign: RegExp): boolean {
  const match = sign.exec(text)
  return match !== null && !REFUSED.test(text.slice(Math.max(0, match.index - 45), match.index))
}

/**
 * Remote, hybrid or in the office, from the location, then the title, then the text. An advert that names hybrid anywhere is hybrid: "remote" often
 * stands beside it for a part of the week.
 *
 * @returns null where the advert does not say
 * @example patternOf('Remote, UK', 'Data Engineer', '') // => 'remote'
 */
export function patternOf(location: string | null, title: string, text: string): WorkingPattern | null {
  const place = `${location ?? ''} ${title}`
  if (/\bhybrid\b/i.test(place)) return 'hybrid'
  if (/\bremote\b|\bhome[- ]based\b/i.test(place)) return 'remote'
  if (/\bon[- ]?site\b/i.test(place)) return 'office'
  if (says(text, HYBRID)) return 'hybrid'
  if (says(text, REMOTE)) return 'remote'
  return says(text, OFFICE) ? 'office' : null
}
