import { createHash } from 'node:crypto'
import { InputError } from '../domain/errors.ts'
import type { Listing } from '../domain/listing.ts'
import { htmlToText } from '../extract/html-to-text.ts'
import { languageOf } from '../extract/language.ts'
import { removePersonalData } from '../extract/privacy.ts'

/** A listing as it is stored: plain text, nothing personal. */
export interface PreparedListing {
  readonly externalId: string
  readonly url: string | null
  readonly title: string
  readonly employer: string | null
  readonly location: string | null
  /** Null: the source does not say. */
  readonly postedOn: string | null
  readonly text: string
  readonly contentHash: string
  readonly salaryText: string | null
  readonly requisitionId: string | null
  readonly language: string
}

const MAX_TEXT = 200_000

/** One line without what PostgreSQL or a terminal could not hold. */
const oneLine = (text: string) =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
    .replace(/[\u0000-\u001f\u007f\s]+/gu, ' ')
    .trim()

const lines = (text: string) =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .trim()

const optional = (text: string | undefined) => (text === undefined ? null : oneLine(text) || null)

/**
 * Makes a listing fit to be stored: HTML becomes text, personal data go, the content gets its hash. HTML is preferred
 * to text, since lists and headings survive in it.
 *
 * @throws InputError for hostile HTML or a text beyond all measure
 */
export function prepareListing(listing: Listing): PreparedListing {
  const plain = listing.html?.trim() ? htmlToText(listing.html) : (listing.text ?? '')
  if (plain.length > MAX_TEXT)
    throw new InputError('text-too-long', `the text has more than ${MAX_TEXT} characters`)
  const text = removePersonalData(lines(plain))
  const title = removePersonalData(oneLine(listing.title))
  const employer = optional(listing.employer)
  return {
    externalId: listing.id,
    url: listing.url ?? null,
    title,
    employer,
    location: optional(listing.location),
    postedOn: listing.postedAt ?? null,
    text,
    contentHash: createHash('sha256')
      .update(JSON.stringify([title, employer, text]))
      .digest('hex'),
    salaryText:
      listing.salaryText === undefined ? null : removePersonalData(oneLine(listing.salaryText)) || null,
    requisitionId: optional(listing.requisitionId),
    language: listing.language ?? languageOf(text),
  }
}
