/** Finds what of a new description would break a client of the old one. */
import { type OpenApi, responseIn } from './complete.ts'

interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
}
interface Operation {
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly required?: boolean
    readonly schema: Schema
  }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
  readonly responses?: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>
  >
  readonly 'x-scope'?: string
}

type Side = (schema: Schema) => Schema

function resolver(document: OpenApi): Side {
  return (schema) => {
    const name = schema.$ref?.split('/').at(-1)
    return name === undefined ? schema : ((document.components?.schemas?.[name] ?? {}) as Schema)
  }
}

const typesOf = (schema: Schema): string[] =>
  schema.anyOf === undefined ? [schema.type ?? 'any'].flat() : schema.anyOf.flatMap((one) => typesOf(one))

/** A description of something compared before and after. */
interface Pair {
  readonly at: string
  readonly before: Schema
  readonly after: Schema
}

/** What an answer must go on to hold: its fields, their types; no values that a client has never seen. */
function answerChanges(pair: Pair, was: Side, is: Side, depth = 0): string[] {
  const [before, after] = [was(pair.before), is(pair.after)]
  const { at } = pair
  // A schema that holds itself would never end.
  if (depth > 12) return []
  const further = (part: string, b: Schema, a: Schema) =>
    answerChanges({ at: `${at}${part}`, before: b, after: a }, was, is, depth + 1)
  if (before.anyOf !== undefined && after.anyOf !== undefined && before.anyOf.length === after.anyOf.length)
    return before.anyOf.flatMap((one, i) => further('', one, after.anyOf?.[i] as Schema))
  const known = typesOf(before)
  const added = typesOf(after).filter((type) => !known.includes(type))
  if (added.length > 0) return [`${at} may now be ${added.join(', ')}`]
  const found: string[] = []
  if (before.enum !== undefined) {
    const values = (after.enum ?? ['anything']).filter((value) => !before.enum?.includes(value))
    if (values.length > 0) found.push(`${at} may now be ${values.join(', ')}`)
  }
  for (const [name, schema] of Object.entries(before.properties ?? {})) {
    const now = after.properties?.[name]
    if (now === undefined) found.push(`${at}.${name} is gone`)
    else {
      if (before.required?.includes(name) && !after.required?.includes(name))
        found.push(`${at}.${name} may be missing now`)
      found.push(...further(`.${name}`, schema, now))
    }
  }
  if (before.items !== undefined && after.items !== undefined)
    found.push(...further('[]', before.items, after.items))
  return found
}

/** What may be asked must go on to be. */
function askedChanges(pair: Pair, was: Side, is: Side, depth = 0): string[] {
  const [before, after] = [was(pair.before), is(pair.after)]
  const { at } = pair
  if (depth > 12) return []
  const found: string[] = []
  const gone = typesOf(before).filter((type) => !typesOf(after).includes(type))
  if (gone.length > 0) found.push(`${at} may no longer be ${gone.join(', ')}`)
  const values = before.enum?.filter((value) => after.enum !== undefined && !after.enum.includes(value)) ?? []
  if (values.length > 0) found.push(`${at} may no longer be ${values.join(', ')}`)
  for (const bound of ['minimum', 'minLength'] as const)
    if ((after[bound] ?? Number.NEGATIVE_INFINITY) > (before[bound] ?? Number.NEGATIVE_INFINITY))
      found.push(`${at} has a larger ${bound}`)
  for (const bound of ['maximum', 'maxLength'] as const)
    if ((after[bound] ?? Number.POSITIVE_INFINITY) < (before[bound] ?? Number.POSITIVE_INFINITY))
      found.push(`${at} has a smaller ${bound}`)
  if (after.pattern !== undefined && after.pattern !== before.pattern) found.push(`${at} has another pattern`)
  for (const name of after.required ?? [])
    if (!before.required?.includes(name)) found.push(`${at}.${name} is needed now`)
  for (const [name, schema] of Object.entries(before.properties ?? {})) {
    const now = after.properties?.[name]
    if (now === undefined) found.push(`${at}.${name} is no longer taken`)
    else found.push(...askedChanges({ at: `${at}.${name}`, before: schema, after: now }, was, is, depth + 1))
  }
  if (before.items !== undefined && after.items !== undefined)
    found.push(
      ...askedChanges({ at: `${at}[]`, before: before.items, after: after.items }, was, is, depth + 1),
    )
  return found
}

function parameterChanges(at: string, before: Operation, after: Operation, was: Side, is: Side): string[] {
  const found: string[] = []
  for (const { name, in: place, required, schema } of after.parameters ?? []) {
    const old = before.parameters?.find((one) => one.name === name && one.in === place)
    if (required && !old?.required) found.push(`${at} needs ${name} now`)
    if (old !== undefined)
      found.push(...askedChanges({ at: `${at} ${name}`, before: old.schema, after: schema }, was, is))
  }
  for (const { name, in: place } of before.parameters ?? [])
    if (!after.parameters?.some((one) => one.name === name && one.in === place))
      found.push(`${at} no longer takes ${name}`)
  return found
}

function operationChanges(at: string, before: Operation, after: Operation, was: Side, is: Side): string[] {
  const found = parameterChanges(at, before, after, was, is)
  if (before['x-scope'] !== after['x-scope']) found.push(`${at} needs the scope ${after['x-scope']} now`)
  const [oldBody, newBody] = [before, after].map(
    (one) => one.requestBody?.content['application/json']?.schema,
  )
  if (newBody !== undefined && oldBody === undefined) found.push(`${at} takes a body now`)
  if (newBody !== undefined && oldBody !== undefined)
    found.push(...askedChanges({ at: `${at} body`, before: oldBody, after: newBody }, was, is))
  for (const [status, { content = {} }] of Object.entries(before.responses ?? {})) {
    const now = after.responses?.[status]
    // An error that cannot come any more breaks nobody.
    if (now === undefined) {
      if (status.startsWith('2')) found.push(`${at} no longer answers ${status}`)
      continue
    }
    for (const [type, { schema }] of Object.entries(content)) {
      const media = now.content?.[type]
      if (media === undefined) found.push(`${at} no longer answers ${status} as ${type}`)
      else if (schema !== undefined && media.schema !== undefined)
        found.push(...answerChanges({ at: `${at} ${status}`, before: schema, after: media.schema }, was, is))
    }
  }
  return found
}

/** What would break a client, in words; empty when nothing would. */
export function breakingChanges(before: OpenApi, after: OpenApi): string[] {
  const [was, is] = [resolver(before), resolver(after)]
  const full = (document: OpenApi, operation: object): Operation => {
    const { responses = {}, ...rest } = operation as Pick<Operation, 'responses'>
    const resolved = Object.entries(responses).map(([status, one]) => [
      status,
      responseIn(document, one as object),
    ])
    return { ...rest, responses: Object.fromEntries(resolved) }
  }
  return Object.entries(before.paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, operation]) => {
      const now = after.paths[path]?.[method]
      const at = `${method.toUpperCase()} ${path}`
      return now === undefined
        ? [`${at} is gone`]
        : operationChanges(at, full(before, operation), full(after, now), was, is)
    }),
  )
}
