/** Kinds of contract, the most telling first. */
export const contracts = [
  'apprenticeship',
  'contract',
  'temporary',
  'fixed-term',
  'part-time',
  'permanent',
] as const
export type ContractKind = (typeof contracts)[number]

const SIGNS: readonly (readonly [ContractKind, RegExp])[] = [
  [
    'apprenticeship',
    /\bthis apprenticeship\b|\b(?:degree|level \d) apprenticeship\b|\bapprenticeship (?:programme|scheme|standard)\b/i,
  ],
  [
    'contract',
    /\b(?:inside|outside) (?:of )?ir ?35\b|\bday rate\b|\bcontract (?:role|position|opportunity|basis)\b|\b\d+[- ]months? contract\b(?! of employment)|\(contract\)/i,
  ],
  [
    'temporary',
    /\btemporary (?:role|position|contract|basis|assignment|post)\b|\btemp(?:orary)?[- ]to[- ]perm\b|\bbank (?:staff|worker|shifts)\b|\(temp(?:orary)?\)|\bzero[- ]hours?\b/i,
  ],
  ['fixed-term', /\bfixed[- ]term\b|\bftc\b|\bmaternity (?:leave )?cover\b|\bsecondment\b/i],
  [
    'part-time',
    /\bpart[- ]time (?:role|position|hours|job|post|contract|opportunity)\b|\(part[- ]time\)|\b(?:hours|job type|contract|type|employment type|working pattern)\s*:?\s*part[- ]time\b/i,
  ],
  ['permanent', /\bpermanent(?:ly)?\b(?! (?:residen|disab|right|damage|makeup))/i],
]

/** A title says it in fewer words than a text. */
const TITLE: readonly (readonly [ContractKind, RegExp])[] = [
  ['apprenticeship', /\bapprentice|\bintern(?:ship)?\b|\bplacement\b/i],
  [
    'contract',
    /\bcontract(?:or)?\b(?! (?:manager|management|administrator|lead|specialist|officer|executive|law|support|analyst|engineer))/i,
  ],
  ['temporary', /\btemp(?:orary)?\b|\bbank\b(?! of| manager)/i],
  ['fixed-term', /\bftc\b|\bfixed[- ]term\b|\bmaternity\b|\bsecondment\b/i],
  ['part-time', /\bpart[- ]time\b/i],
]

/**
 * The kind of contract of an advert, from its title, then its text. "Permanent" counts only where nothing more
 * particular is said.
 *
 * @returns null where the advert does not say: most that do not are permanent, but that is not ours to fill in
 * @example contractOf('Data Engineer (Contract)', '') // => 'contract'
 */
export function contractOf(title: string, text: string): ContractKind | null {
  for (const [kind, sign] of TITLE) if (sign.test(title)) return kind
  for (const [kind, sign] of SIGNS) {
    // "Full-time or part-time" offers both; it is not a part-time job.
    if (kind === 'part-time' && /\bfull[- ]time(?: or |\/| and )(?:\(?part)/i.test(text)) continue
    if (sign.test(text)) return kind
  }
  return null
}
