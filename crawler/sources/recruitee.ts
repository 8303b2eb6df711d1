/** Recruitee career sites, public Offers API: https://docs.recruitee.com/reference/offers */
import { z } from 'zod'
import { dayOf } from '../parse/dates.ts'
import { payText } from '../parse/pay.ts'
import { defined, joinSections, line, place, places } from '../parse/text.ts'
import { defineSource } from './source.ts'

const amount = z.union([z.string(), z.number()]).nullish()

export default defineSource({
  id: 'recruitee',
  publisher: 'Recruitee B.V.',
  docs: 'https://docs.recruitee.com/reference/offers',
  transport: 'http',
  takes: 'board',
  // A token of theirs, or an employer's own domain that leads there.
  subject: /^[a-z0-9-]{1,60}(\.[a-z0-9-]{1,60}){0,4}$/i,
  minDelayMs: 3_000,
  expectedListings: { min: 1, max: 1_000 },
  listsAll: true,
  kinds: ['list', 'detail'],
  format: 'json',
  ignoredFields: [
    'careers_apply_url',
    'category_code',
    'close_at',
    'country_code',
    'cover_image',
    'created_at',
    'department',
    'dynamic_fields',
    'education_code',
    'experience_code',
    'guid',
    'hybrid',
    'location_question_visible',
    'locations_question',
    'locations_question_required',
    'locations_question_type',
    'mailbox_email',
    'max_hours',
    'max_hours_per_week',
    'min_hours',
    'min_hours_per_week',
    'on_site',
    'open_questions',
    'options_cover_letter',
    'options_cv',
    'options_phone',
    'options_photo',
    'options_salutation',
    'options_title',
    'position',
    'postal_code',
    'sharing_description',
    'sharing_image',
    'sharing_title',
    'slug',
    'state_code',
    'state_name',
    'status',
    'street',
    'tags',
    'translations',
    'updated_at',
  ],

  record: z.object({
    id: z.number().int(),
    title: z.string().min(1),
    company_name: z.string().nullish(),
    careers_url: z.url(),
    description: z.string().nullish(),
    requirements: z.string().nullish(),
    highlight: z.string().nullish(),
    location: z.string().nullish(),
    locations: z
      .array(
        z.object({ name: z.string().nullish(), city: z.string().nullish(), country: z.string().nullish() }),
      )
      .nullish(),
    city: z.string().nullish(),
    country: z.string().nullish(),
    remote: z.boolean().nullish(),
    published_at: z.string().nullish(),
    employment_type_code: z.string().nullish(),
    salary: z
      .object({ min: amount, max: amount, period: z.string().nullish(), currency: z.string().nullish() })
      .nullish(),
  }),

  seeds: ({ subject }) => [
    {
      kind: 'list',
      url: `https://${subject.includes('.') ? subject : `${subject}.recruitee.com`}/api/offers/`,
    },
  ],

  read: ({ body, request }) => {
    const answer: unknown = JSON.parse(body)
    if (request.kind === 'detail') return { records: [z.object({ offer: z.unknown() }).parse(answer).offer] }
    return { records: z.object({ offers: z.array(z.unknown()) }).parse(answer).offers }
  },

  toListing: (offer, page) => {
    const all = (offer.locations ?? []).map(({ city, name, country }) => place(city ?? name, country))
    const location = places(all) ?? place(offer.city, offer.country) ?? line(offer.location)
    return defined({
      id: String(offer.id),
      title: offer.title.trim(),
      employer: line(offer.company_name) ?? line(page.target.options.employer),
      location: offer.remote ? [location, 'remote'].filter(Boolean).join(', ') : location,
      postedAt: dayOf(offer.published_at),
      html: joinSections([{ html: offer.description }, { html: offer.requirements }]),
      url: offer.careers_url,
      salaryText: payText(offer.salary ?? {}),
      employmentType: line(offer.employment_type_code?.replaceAll('_', ' ')),
    })
  },
})
