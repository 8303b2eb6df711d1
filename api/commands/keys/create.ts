import { defineCommand } from '../../../analyser/cli/command.ts'
import { print } from '../../../analyser/cli/print.ts'
import { withDatabase } from '../../../analyser/cli/with-database.ts'
import { createKey, DEFAULT_PER_MINUTE } from '../../keys/key-store.ts'
import { expiryFrom, perMinuteFrom, scopesFrom } from '../../keys/words.ts'

export default defineCommand({
  summary: 'make a key of the API; it is shown this once and kept nowhere',
  args: 'NAME',
  options: {
    scopes: {
      type: 'string',
      help: 'what it may do: read, extract, edit, admin, by commas',
      default: 'read',
      value: 'SCOPES',
    },
    days: { type: 'string', help: 'days until it expires; without it never', value: 'N' },
    rate: { type: 'string', help: 'requests a minute', default: String(DEFAULT_PER_MINUTE), value: 'N' },
  },
  details: `
The key is printed on standard output, what it may do on standard error.

  requisite keys create website
  requisite keys create partner --scopes read,extract --days 90 --rate 1200`,
  async run(call) {
    const { scopes, days, rate } = call.options
    const wanted = {
      name: String(call.args[0]),
      scopes: scopesFrom(scopes),
      perMinute: perMinuteFrom(rate),
      ...expiryFrom(days),
    }
    const { key, secret } = await withDatabase(call, (db) => createKey(db, wanted))
    call.stderr.write(
      `${key.id}: ${key.scopes.join(', ')}; ${key.perMinute} requests a minute. Keep it: it is not shown again.\n`,
    )
    print(call, secret)
    return undefined
  },
})
