import { defineCommand } from '../../cli/command.ts'
import { print } from '../../cli/print.ts'
import { ownTaxonomyFolder } from '../../taxonomy/config.ts'
import { rejectTerms } from '../../taxonomy/own-taxonomy.ts'

export default defineCommand({
  summary: 'never offer these terms as new skills again',
  args: 'TERM [TERM…]',
  details: `They are kept in rejected.yaml in the folder of REQUISITE_TAXONOMY.

  requisite discover reject "business value" stuff`,
  run(call) {
    const folder = ownTaxonomyFolder(call.root, call.env)
    const added = rejectTerms(folder, call.args.map((term) => term.trim()).filter(Boolean))
    print(
      call,
      `${added.length} rejected, ${call.args.length - added.length} were already; kept in ${folder}`,
    )
    return Promise.resolve(0)
  },
})
