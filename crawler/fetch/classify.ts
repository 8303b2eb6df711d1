import type { Answer } from '../../analyser/http/client.ts'
import { FetchError } from '../../analyser/http/fetch-error.ts'

/** What pages say that stand in front of a site to keep robots out; each seen on the system named. */
const challenges: readonly (readonly [string, RegExp])[] = [
  [
    'Cloudflare',
    /cdn-cgi\/challenge-platform|cf-browser-verification|<title>\s*just a moment|attention required! \| cloudflare/i,
  ],
  ['DataDome', /captcha-delivery\.com|geo\.captcha-delivery/i],
  ['PerimeterX', /px-captcha|_pxCaptcha|perimeterx/i],
  ['Imperva', /_Incapsula_Resource|incapsula incident/i],
  ['Akamai', /<title>\s*access denied\s*<\/title>[\s\S]{0,400}reference(&#32;|\s)*(&#35;|#)/i],
  ['AWS WAF', /awswaf\.com\/|aws-waf-token/i],
  [
    'a captcha',
    /<title>[^<]{0,80}(are you (a )?(human|robot)|captcha|verify you are human|bot verification|pardon our interruption)/i,
  ],
]

/** Characters; the largest one seen has 30,000. */
const MAX_CHALLENGE = 200_000
/** One look for any of them: adverts are many and challenges few. */
const suspicious =
  /challenge|captcha|cf-browser|just a moment|attention required|px-|_px|perimeterx|incapsula|access denied|waf|human|robot|interruption/i

/** The name of what guards the site, when the answer is its challenge and not the page. */
export function challengeOf(answer: Pick<Answer, 'headers' | 'text'>): string | undefined {
  if (answer.headers['cf-mitigated'] === 'challenge') return 'Cloudflare'
  if (answer.headers['x-amzn-waf-action'] !== undefined) return 'AWS WAF'
  if (answer.headers['x-datadome'] !== undefined && answer.headers['x-dd-b'] !== undefined) return 'DataDome'
  // An advert may speak of captchas; a challenge page is short and says little else.
  if (answer.text.length >= MAX_CHALLENGE) return undefined
  const head = answer.text.slice(0, 16_384)
  if (!suspicious.test(head) || answer.text.includes('JobPosting')) return undefined
  return challenges.find(([, sign]) => sign.test(head))?.[0]
}

/**
 * What the answer to a request for a page means. Redirects are followed before this.
 *
 * @throws FetchError with the consequence, for everything but a page or "not modified"
 */
export function assertPage(answer: Answer, url: URL): void {
  const { status, retryAfterMs } = answer
  const details = { status, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) }
  const guard = challengeOf(answer)
  if (guard !== undefined) {
    throw new FetchError('challenge', 'stop', `${url.host} answers with a challenge page of ${guard}`, {
      ...details,
      hint: 'it does not want robots: use its public interface or take it off the register; we do not get around it',
    })
  }
  if ((status >= 200 && status < 300) || status === 304) return
  const said = `${url.href} answers ${status}`
  if (status === 429) throw new FetchError('too-many-requests', 'retry', said, details)
  if (status === 401)
    throw new FetchError('unauthorised', 'stop', said, {
      ...details,
      hint: 'the key is missing, wrong or expired',
    })
  if (status === 403 || status === 451) throw new FetchError('blocked', 'stop', said, details)
  if (status === 404 || status === 410) throw new FetchError('gone', 'skip', said, details)
  if (status >= 500 || status === 408 || status === 425)
    throw new FetchError('server-error', 'retry', said, details)
  throw new FetchError('refused', 'skip', said, details)
}

/** Whether an answer or a failure says that the host is in trouble, or tired of us. */
export function isTrouble(outcome: Answer | FetchError): boolean {
  if (outcome instanceof FetchError) return ['timeout', 'network'].includes(outcome.code)
  return outcome.status >= 500 || outcome.status === 429
}
