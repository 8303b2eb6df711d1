import { describe, expect, it } from 'vitest'
import { settleHits } from '../../../analyser/extract/extract.ts'
import { createMatcher } from '../../../analyser/extract/matcher.ts'
import { readStructure } from '../../../analyser/extract/structure.ts'
import { tokenize } from '../../../analyser/extract/tokens.ts'
import { loadTaxonomy } from '../../../analyser/taxonomy/load.ts'

const taxonomy = loadTaxonomy()
const skills = [...taxonomy.skills.values()]
const matcher = createMatcher(taxonomy)

/** Ids of the skills that a sentence surely names. */
function named(text: string): Set<string> {
  const hits = settleHits(text, matcher.match(text, tokenize(text, matcher.vocabulary)), readStructure(text))
  return new Set(hits.filter((hit) => !hit.weak).map((hit) => hit.skill.id))
}

const plain = (form: string) =>
  form
    .toLowerCase()
    .replace(/[-\s]+/g, ' ')
    .trim()

describe('the taxonomy', () => {
  it('is as large as it says', () => {
    expect(skills.length).toBeGreaterThan(2_000)
    expect(matcher.forms).toBeGreaterThan(6_000)
    expect(taxonomy.roles.size).toBeGreaterThanOrEqual(60)
  })

  it('gives each form to one skill', () => {
    const owner = new Map<string, string>()
    const shared: string[] = []
    for (const skill of skills) {
      for (const form of new Set([skill.label, ...skill.aliases, ...skill.exact, ...skill.weak].map(plain))) {
        const other = owner.get(form)
        if (other !== undefined) shared.push(`"${form}": ${other}, ${skill.id}`)
        owner.set(form, skill.id)
      }
    }
    expect(shared).toEqual([])
  })

  it('has no form that joins two skills: "Kotlin/Java" is two', () => {
    const owner = new Map(
      skills.flatMap((skill) =>
        [skill.label, ...skill.aliases, ...skill.exact, ...skill.weak].map(
          (form) => [plain(form), skill.id] as const,
        ),
      ),
    )
    const ownerOf = (part: string) => owner.get(plain(part)) ?? owner.get(plain(part).replace(/s$/, ''))
    const joined = skills.flatMap((skill) =>
      skill.aliases.filter((form) => {
        const owners = form.split(/\s*[/&]\s*|\s+(?:or|and)\s+|,\s*/i).map(ownerOf)
        return (
          plain(form) !== plain(skill.label) &&
          owners.includes(skill.id) &&
          owners.some((id) => id !== undefined && id !== skill.id)
        )
      }),
    )
    expect(joined).toEqual([])
  })

  it('has no circle of broader skills', () => {
    const circles = skills.filter((skill) => {
      const seen = new Set<string>()
      const open = [...skill.broader]
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (next === skill.id) return true
        if (seen.has(next)) continue
        seen.add(next)
        open.push(...(taxonomy.skills.get(next)?.broader ?? []))
      }
      return false
    })
    expect(circles.map((skill) => skill.id)).toEqual([])
  })

  it('settles the ambiguous words that adverts are full of', () => {
    expect(named('Strong Go or Java')).toContain('go')
    expect(named('You will go the extra mile')).not.toContain('go')
    expect(named('Statistical modelling in R and Python')).toContain('r')
    expect(named('Our R&D team')).not.toContain('r')
    expect(named('Proficient in Excel and Word')).toContain('microsoft-excel')
    expect(named('You will excel in this role')).not.toContain('microsoft-excel')
  })

  it('keeps every example that its skills give', () => {
    const broken = skills.flatMap((skill) => [
      ...(skill.examples?.match ?? [])
        .filter((text) => !named(text).has(skill.id))
        .map((text) => `${skill.id} should match: ${text}`),
      ...(skill.examples?.reject ?? [])
        .filter((text) => named(text).has(skill.id))
        .map((text) => `${skill.id} should not match: ${text}`),
    ])
    expect(broken).toEqual([])
  })
})
