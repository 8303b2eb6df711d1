import { defineCommand } from '../../cli/command.ts'
import { print } from '../../cli/print.ts'
import { taxonomyOf } from '../../cli/taxonomy-of.ts'
import { type Kind, kinds } from '../../domain/mention.ts'
import { ownTaxonomyFolder } from '../../taxonomy/config.ts'
import { acceptTerm } from '../../taxonomy/own-taxonomy.ts'

const list = (text: string | undefined) =>
  (text ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean)

export default defineCommand({
  summary: 'add a term to your own taxonomy, beside the one that ships',
  args: 'TERM',
  options: {
    kind: { type: 'string', help: 'what it is', choices: kinds, default: 'tool' },
    alias: { type: 'string', help: 'further forms, with commas between them', value: 'FORM,…' },
    under: { type: 'string', help: 'ids of the families that it belongs to', value: 'SKILL,…' },
  },
  details: `It is written to skills/accepted.yaml in the folder of REQUISITE_TAXONOMY, to be edited by hand as well; the next
requisite analyse finds it in all listings.

  requisite discover accept "Apache Foo" --alias Foo --under data-orchestration`,
  run(call) {
    const folder = ownTaxonomyFolder(call.root, call.env)
    const { kind, alias, under } = call.options
    const label = String(call.args[0]).trim()
    const id = acceptTerm(
      folder,
      { label, kind: kind as Kind, aliases: list(alias), broader: list(under) },
      taxonomyOf(call),
    )
    print(call, `${label} is the skill ${id} in ${folder}; requisite analyse finds it from now on`)
    return Promise.resolve(0)
  },
})
