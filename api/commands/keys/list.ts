import { defineCommand } from '../../../analyser/cli/command.ts'
import { columnsOf, print } from '../../../analyser/cli/print.ts'
import { withDatabase } from '../../../analyser/cli/with-database.ts'
import { textTable } from '../../../analyser/reports/columns.ts'
import { type ApiKey, listKeys } from '../../keys/key-store.ts'
import { stateOf } from '../../keys/words.ts'

const day = (date: Date | null, none: string) => date?.toISOString().slice(0, 10) ?? none

export default defineCommand({
  summary: 'list the keys of the API, the newest first',
  options: {
    format: { type: 'string', help: 'how to write it', choices: ['table', 'json'], default: 'table' },
  },
  async run(call) {
    const keys = await withDatabase(call, listKeys)
    if (call.options.format === 'json') {
      print(
        call,
        JSON.stringify(
          keys.map((key) => ({ ...key, state: stateOf(key) })),
          null,
          2,
        ),
      )
      return undefined
    }
    if (keys.length === 0) {
      call.stderr.write('There are no keys: requisite keys create NAME makes one.\n')
      return undefined
    }
    const columns = [
      { title: 'Key', value: (key: ApiKey) => key.id },
      { title: 'Name', value: (key: ApiKey) => key.name, least: 12 },
      { title: 'Ends in', value: (key: ApiKey) => key.hint },
      { title: 'Scopes', value: (key: ApiKey) => key.scopes.join(', ') },
      { title: 'State', value: stateOf },
      { title: 'Expires', value: (key: ApiKey) => day(key.expiresAt, 'never') },
      { title: 'Last used', value: (key: ApiKey) => day(key.lastUsedAt, 'never') },
    ]
    print(call, textTable(keys, columns, columnsOf(call) ?? 120))
    return undefined
  },
})
