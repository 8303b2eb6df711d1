import type { RedisScripts } from '../../analyser/jobs/queue-types.ts'
import type { HostStore } from './host-store.ts'
import { whyNot } from './postgres-host-store.ts'

/** Redis' own clock, so that those of several machines need not agree. */
const NOW = `local t = redis.call('TIME'); local now = t[1] * 1000 + math.floor(t[2] / 1000)`

const CLAIM = `${NOW}
local h = redis.call('HMGET', KEYS[1], 'holder', 'held', 'next', 'failures', 'open')
local taken = (h[1] and h[1] ~= '' and h[1] ~= ARGV[1]) and math.max(0, (tonumber(h[2]) or 0) - now) or 0
local spacing = math.max(0, (tonumber(h[3]) or 0) - now)
local pause = math.max(0, (tonumber(h[5]) or 0) - now)
if taken > 0 or spacing > 0 or pause > 0 then return {0, spacing, pause, taken} end
redis.call('HSET', KEYS[1], 'holder', ARGV[1], 'held', now + tonumber(ARGV[2]))
redis.call('PEXPIRE', KEYS[1], 604800000)
return {1, tonumber(h[4]) or 0}`

const RELEASE = `${NOW}
if redis.call('HGET', KEYS[1], 'holder') ~= ARGV[1] then return 0 end
local pause = tonumber(ARGV[4])
redis.call('HSET', KEYS[1], 'holder', '', 'held', 0, 'next', now + tonumber(ARGV[2]), 'failures', ARGV[3],
  'open', pause > 0 and now + pause or 0)
return 1`

/** Hosts in Redis: a hash each, changed by scripts that run undivided. A host not visited for a week is forgotten. */
export function redisHostStore(scripts: RedisScripts): HostStore {
  const key = (host: string) => `requisite:host:${host}`
  return {
    async claim(host, holder, ttlMs) {
      const [claimed, a = 0, b = 0, c = 0] = (await scripts.run(
        CLAIM,
        [key(host)],
        [holder, ttlMs],
      )) as number[]
      if (claimed === 1) return { claimed: true, failures: a }
      return whyNot({ spacing: a, pause: b, taken: c })
    },
    async release(host, holder, { delayMs, failures, pauseMs = 0 }) {
      await scripts.run(RELEASE, [key(host)], [holder, Math.ceil(delayMs), failures, Math.ceil(pauseMs)])
    },
    close: () => scripts.close(),
  }
}
