import { z } from 'zod'

/** An ISO calendar day, such as 2026-11-22. */
export const day = z.iso.date()

/**
 * One advert as one source publishes it, as adapters and files give it. Either `text` or `html` holds the advert;
 * nothing in it is trusted.
 */
export const listing = z.object({
  /** The source's own id; unique within the source. */
  id: z.string().trim().min(1).max(300),
  title: z.string().trim().min(1).max(500),
  employer: z.string().trim().max(300).optional(),
  location: z.string().trim().max(300).optional(),
  /** Day on which the advert was first published, where the source says so. */
  postedAt: day.optional(),
  text: z.string().max(200_000).optional(),
  html: z.string().max(2_000_000).optional(),
  url: z.url().max(2_000).optional(),
  /** Pay as a field of its own, as printed. */
  salaryText: z.string().max(500).optional(),
  /** The employer's own reference of the vacancy. */
  requisitionId: z.string().max(200).optional(),
  employmentType: z.string().max(100).optional(),
  /** ISO 639-1, where the source says so. */
  language: z.string().length(2).optional(),
})
export type Listing = z.infer<typeof listing>
