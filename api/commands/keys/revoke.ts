import { defineCommand } from '../../../analyser/cli/command.ts'
import { withDatabase } from '../../../analyser/cli/with-database.ts'
import { revokeKey } from '../../keys/key-store.ts'

export default defineCommand({
  summary: 'end a key at once, everywhere',
  args: 'KEY',
  async run(call) {
    const key = await withDatabase(call, (db) => revokeKey(db, String(call.args[0])))
    call.stderr.write(`${key.id} (${key.name}) is revoked.\n`)
    return undefined
  },
})
