/** Writes the types of a client out of the description, in the shape that openapi-fetch reads (`paths`, `components`). */
import { type OpenApi, responseIn } from './complete.ts'

interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly description?: string
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly items?: Schema
  readonly prefixItems?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
}
interface Media {
  readonly schema?: Schema
}
interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly schema: Schema
  readonly description?: string
}

const quoted = (name: string) => (/^[a-z_$][\w$]*$/i.test(name) ? name : JSON.stringify(name))
const docOf = (text: string | undefined) =>
  text === undefined ? '' : `/** ${text.replaceAll('*/', '*\\/').replace(/\s+/g, ' ')} */ `
const wrapped = (type: string) => (/[|&]/.test(type) ? `(${type})` : type)

function objectOf({ properties = {}, required = [], additionalProperties }: Schema): string {
  const fields = Object.entries(properties).map(
    ([name, schema]) =>
      `${docOf(schema.description)}${quoted(name)}${required.includes(name) ? '' : '?'}: ${typeOf(schema)}`,
  )
  if (fields.length > 0) return `{ ${fields.join('; ')} }`
  if (additionalProperties === false) return 'Record<string, never>'
  return `Record<string, ${typeof additionalProperties === 'object' ? typeOf(additionalProperties) : 'unknown'}>`
}

/** The TypeScript type of a JSON Schema. */
export function typeOf(schema: Schema): string {
  if (schema.$ref !== undefined) {
    const [, part, name] = schema.$ref.match(/^#\/components\/(\w+)\/(.+)$/) ?? []
    return `components[${JSON.stringify(part)}][${JSON.stringify(name)}]`
  }
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) return [...new Set(choices.map(typeOf))].join(' | ')
  if (schema.allOf !== undefined) return schema.allOf.map((one) => wrapped(typeOf(one))).join(' & ')
  if (Array.isArray(schema.type))
    return schema.type.map((type: string) => typeOf({ ...schema, type })).join(' | ')
  switch (schema.type) {
    case 'string':
      return 'string'
    case 'integer':
    case 'number':
      return 'number'
    case 'boolean':
      return 'boolean'
    case 'null':
      return 'null'
    case 'array':
      if (schema.prefixItems !== undefined) return `[${schema.prefixItems.map(typeOf).join(', ')}]`
      return `${wrapped(typeOf(schema.items ?? {}))}[]`
    case 'object':
      return objectOf(schema)
    default:
      return 'unknown'
  }
}

function contentOf(content: Readonly<Record<string, Media>> | undefined): string {
  if (content === undefined) return 'content?: never'
  const media = Object.entries(content).map(
    ([type, { schema = {} }]) => `${JSON.stringify(type)}: ${typeOf(schema)}`,
  )
  return `content: { ${media.join('; ')} }`
}

function parametersOf(parameters: readonly Parameter[]): string {
  const parts = (['query', 'header', 'path', 'cookie'] as const).map((place) => {
    const own = parameters.filter((parameter) => parameter.in === place)
    if (own.length === 0) return `${place}?: never`
    const fields = own.map(
      ({ name, required, schema, description }) =>
        `${docOf(description ?? schema.description)}${quoted(name)}${required ? '' : '?'}: ${typeOf(schema)}`,
    )
    return `${place}${own.some(({ required }) => required) ? '' : '?'}: { ${fields.join('; ')} }`
  })
  return `parameters: { ${parts.join('; ')} }`
}

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']

/** The text of the module of types. */
export function clientTypes(document: OpenApi): string {
  const paths = Object.entries(document.paths).map(([path, operations]) => {
    const methods = METHODS.map((method) => {
      const operation = operations[method] as
        | {
            summary?: string
            parameters?: Parameter[]
            requestBody?: { content: Record<string, Media> }
            responses?: Record<string, { content?: Record<string, Media> }>
          }
        | undefined
      if (operation === undefined) return `    ${method}?: never`
      const body =
        operation.requestBody === undefined
          ? 'requestBody?: never'
          : `requestBody: { ${contentOf(operation.requestBody.content)} }`
      const responses = Object.entries(operation.responses ?? {}).map(
        ([status, response]) =>
          `        ${status}: { headers: Record<string, unknown>; ${contentOf(responseIn(document, response).content as Record<string, Media> | undefined)} }`,
      )
      return [
        `    ${docOf(operation.summary).trim()}`,
        `    ${method}: {`,
        `      ${parametersOf(operation.parameters ?? [])}`,
        `      ${body}`,
        `      responses: {\n${responses.join('\n')}\n      }`,
        '    }',
      ].join('\n')
    })
    const none = 'parameters: { query?: never; header?: never; path?: never; cookie?: never }'
    return `  ${JSON.stringify(path)}: {\n    ${none}\n${methods.join('\n')}\n  }`
  })
  const schemas = Object.entries(document.components?.schemas ?? {}).map(
    ([name, schema]) => `    ${quoted(name)}: ${typeOf(schema as Schema)}`,
  )
  return [
    '/** The types of the API. Generated from its description by `npm run describe`: do not edit. */',
    `export interface paths {\n${paths.join('\n')}\n}`,
    `export interface components {\n  schemas: {\n${schemas.join('\n')}\n  }\n}`,
    '',
  ].join('\n\n')
}
