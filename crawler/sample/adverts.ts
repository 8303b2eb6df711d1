import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

const advert = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string(),
  employer: z.string(),
  location: z.string(),
  daysAgo: z.number().int().nonnegative(),
  salary: z
    .object({
      min: z.number().nullable(),
      max: z.number().nullable(),
      currency: z.string(),
      period: z.string(),
    })
    .nullable(),
  html: z.string(),
  language: z.string().length(2).optional(),
})
export type Advert = z.infer<typeof advert>
const file = z.object({ role: z.string(), listings: z.array(advert) })

const folder = new URL('.', import.meta.url)

/** Every advert of the sample, in the order of files and lines. */
export function readAdverts(): Advert[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  return files
    .sort()
    .flatMap((name) => file.parse(parse(readFileSync(new URL(name, folder), 'utf8'))).listings)
}
