import type { Outflow } from './columns.ts'

/** A JSON object a line, with the names and types of the columns. */
export async function* writeNdjson({ columns, batches }: Outflow): AsyncGenerator<string> {
  for await (const rows of batches) {
    let text = ''
    for (const row of rows)
      text += `${JSON.stringify(Object.fromEntries(columns.map((column) => [column.name, column.cell(row)])))}\n`
    if (text !== '') yield text
  }
}
