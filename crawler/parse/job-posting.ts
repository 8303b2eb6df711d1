import { z } from 'zod'
import type { Listing } from '../../analyser/domain/listing.ts'
import { dayOf } from './dates.ts'
import { baseSalaryText } from './pay.ts'
import { decodeEntities, defined, line, place, plainLine } from './text.ts'

/** schema.org JobPosting as sites write it: almost anything may be text, an object, or a list of either. */
export const jobPosting = z
  .looseObject({
    title: z.unknown(),
    name: z.unknown(),
    description: z.unknown(),
    url: z.unknown(),
    identifier: z.unknown(),
    datePosted: z.unknown(),
    validThrough: z.unknown(),
    hiringOrganization: z.unknown(),
    jobLocation: z.unknown(),
    jobLocationType: z.unknown(),
    baseSalary: z.unknown(),
    salaryCurrency: z.unknown(),
    employmentType: z.unknown(),
    inLanguage: z.unknown(),
  })
  .partial()
export type JobPosting = z.infer<typeof jobPosting>

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value)
const get = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
/** Text, or the name of a thing. */
const nameOf = (value: unknown): string | undefined =>
  plainLine(first(value)) ?? plainLine(get(first(value), 'name'))

function locationOf(posting: JobPosting): string | undefined {
  const where = first(posting.jobLocation)
  const address = first(get(where, 'address')) ?? where
  const given =
    plainLine(address) ??
    place(
      get(address, 'addressLocality'),
      get(address, 'addressRegion'),
      nameOf(get(address, 'addressCountry')),
    ) ??
    nameOf(where)
  const remote = plainLine(posting.jobLocationType)?.toUpperCase() === 'TELECOMMUTE'
  return remote ? (given === undefined ? 'Remote' : `${given} (remote)`) : given
}

/** The employer's reference: an identifier is text, or a PropertyValue. */
export function identifierOf(posting: JobPosting): string | undefined {
  const identifier = first(posting.identifier)
  return line(identifier) ?? line(get(identifier, 'value'))
}

/** HTML whose tags were escaped once more is unescaped; text that merely holds `&amp;` is left alone. */
export function descriptionOf(value: unknown): string | undefined {
  const text = first(value)
  if (typeof text !== 'string' || text.trim() === '') return undefined
  const hasTags = /<\/?[a-z][^>]{0,300}>/i.test(text)
  return !hasTags && /&lt;\/?[a-z]|&amp;lt;/i.test(text) ? decodeEntities(text) : text
}

function languageOf(value: unknown): string | undefined {
  const text = line(first(value)) ?? line(get(first(value), 'alternateName'))
  return /^[a-z]{2}(-|_|$)/i.test(text ?? '') ? text?.slice(0, 2).toLowerCase() : undefined
}

/** The fields of a listing that a JobPosting states; the id is the source's business. */
export function fromJobPosting(
  posting: JobPosting,
): Omit<Listing, 'id' | 'title'> & { title: string | undefined } {
  const description = descriptionOf(posting.description)
  const isHtml = description !== undefined && /<[a-z][^>]{0,300}>|&[a-z]+;|&#\d+;/i.test(description)
  const employmentType = [posting.employmentType]
    .flat()
    .map(line)
    .filter((type) => type !== undefined)
  return defined({
    title: nameOf(posting.title) ?? nameOf(posting.name),
    employer: nameOf(posting.hiringOrganization),
    location: locationOf(posting),
    postedAt: dayOf(posting.datePosted),
    html: isHtml ? description : undefined,
    text: isHtml ? undefined : description,
    salaryText: baseSalaryText(posting.baseSalary, posting.salaryCurrency),
    requisitionId: identifierOf(posting)?.slice(0, 200),
    employmentType: employmentType.length === 0 ? undefined : employmentType.join(', ').slice(0, 100),
    language: languageOf(posting.inLanguage),
  })
}
