/** Personio career sites, public XML: https://developer.personio.de/docs/retrieving-open-job-positions */
import { z } from 'zod'
import { PageError } from '../errors.ts'
import { dayOf } from '../parse/dates.ts'
import { defined, joinSections, line, places } from '../parse/text.ts'
import { childrenOf, localName, parseXml, textOf, type XmlElement } from '../parse/xml.ts'
import { defineSource } from './source.ts'

const section = z.object({ heading: z.string().optional(), html: z.string().optional() })

/** A <position> as an object of its own element names. */
function readPosition(position: XmlElement) {
  const fields: Record<string, unknown> = {}
  for (const child of position.children) {
    if (child.children.length === 0) fields[child.name] ??= child.text.trim()
  }
  const [descriptions] = childrenOf(position, 'jobdescriptions')
  const [offices] = childrenOf(position, 'additionaloffices')
  return {
    ...fields,
    jobDescriptions: (descriptions === undefined ? [] : childrenOf(descriptions, 'jobdescription')).map(
      (part) => ({
        heading: textOf(part, 'name'),
        html: textOf(part, 'value'),
      }),
    ),
    additionalOffices: (offices === undefined ? [] : childrenOf(offices, 'office')).map((office) =>
      office.text.trim(),
    ),
  }
}

export default defineSource({
  id: 'personio',
  publisher: 'Personio SE & Co. KG',
  docs: 'https://developer.personio.de/docs/retrieving-open-job-positions',
  transport: 'http',
  takes: 'board',
  subject: /^[a-z0-9-]{1,60}(\.[a-z0-9-]{1,60}){0,4}$/i,
  minDelayMs: 3_000,
  expectedListings: { min: 1, max: 1_000 },
  listsAll: true,
  kinds: ['list'],
  format: 'xml',
  ignoredFields: [
    'department',
    'keywords',
    'occupation',
    'occupationCategory',
    'recruitingCategory',
    'seniority',
    'yearsOfExperience',
  ],

  record: z.object({
    id: z.string().min(1),
    name: z.string().min(1),
    subcompany: z.string().optional(),
    office: z.string().optional(),
    additionalOffices: z.array(z.string()),
    jobDescriptions: z.array(section),
    employmentType: z.string().optional(),
    schedule: z.string().optional(),
    createdAt: z.string().optional(),
  }),

  seeds: ({ subject, options }) => [
    {
      kind: 'list',
      url: `https://${subject.includes('.') ? subject : `${subject}.jobs.personio.${options.domain ?? 'com'}`}/xml?language=en`,
    },
  ],

  read: ({ body }) => {
    const root = parseXml(body)
    if (localName(root) !== 'workzag-jobs')
      throw new PageError('changed-shape', 'stop', `<${root.name}> is no list of Personio's`)
    // A position of several offices may come once for each.
    const positions = childrenOf(root, 'position').map(readPosition)
    return {
      records: [
        ...new Map(
          positions.map((position) => [(position as { id?: unknown }).id ?? position, position]),
        ).values(),
      ],
    }
  },

  toListing: (position, page) => {
    const board = page.target.subject
    const host =
      board === ''
        ? undefined
        : board.includes('.')
          ? board
          : `${board}.jobs.personio.${page.target.options.domain ?? 'com'}`
    return defined({
      id: position.id,
      title: position.name,
      employer: line(page.target.options.employer) ?? line(position.subcompany),
      location: places([line(position.office), ...position.additionalOffices.map(line)]),
      postedAt: dayOf(position.createdAt),
      html: joinSections(position.jobDescriptions),
      url: host === undefined ? undefined : `https://${host}/job/${encodeURIComponent(position.id)}`,
      employmentType:
        [line(position.employmentType), line(position.schedule)].filter(Boolean).join(', ') || undefined,
    })
  },
})
