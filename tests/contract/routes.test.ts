import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { OpenApi } from '../../api/openapi/complete.ts'
import { root } from '../support/cli.ts'

it('REFERENCE.md lists every route of the API with its scope, and no other', () => {
  const { paths } = JSON.parse(readFileSync(join(root, 'api/openapi/v1.json'), 'utf8')) as OpenApi
  const described = Object.entries(paths)
    .filter(([path]) => !path.endsWith('.{format}'))
    .flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, one]) => `${method.toUpperCase()} ${path} ${one['x-scope']}`),
    )
  const [, section = ''] = readFileSync(join(root, 'REFERENCE.md'), 'utf8').split('## Routes\n')
  const listed = [...section.matchAll(/^\| `(\w+ \/v1\S*)` \| (\w+) \|/gm)].map(
    ([, route, scope]) => `${route} ${scope}`,
  )
  expect(listed.sort()).toEqual(described.sort())
})
