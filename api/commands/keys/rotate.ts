import { defineCommand } from '../../../analyser/cli/command.ts'
import { print } from '../../../analyser/cli/print.ts'
import { withDatabase } from '../../../analyser/cli/with-database.ts'
import { rotateKey } from '../../keys/key-store.ts'
import { expiryFrom } from '../../keys/words.ts'

export default defineCommand({
  summary: 'make a second key that does what another does; both work until one is revoked',
  args: 'KEY',
  options: { days: { type: 'string', help: 'days until the new one expires; without it never', value: 'N' } },
  details: `
Put the new key where the old one is used, see by "last used" that the old one is not any more, and revoke that.

  requisite keys rotate key_7Yd0aR5mXkq1TnB2s`,
  async run(call) {
    const { expiresAt } = expiryFrom(call.options.days)
    const { key, secret } = await withDatabase(call, (db) => rotateKey(db, String(call.args[0]), expiresAt))
    call.stderr.write(`${key.id} does what ${call.args[0]} does. Keep it: it is not shown again.\n`)
    print(call, secret)
    return undefined
  },
})
