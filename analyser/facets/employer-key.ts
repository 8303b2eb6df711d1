const LEGAL_FORM = /\b(?:ltd|limited|plc|llp|inc|incorporated|llc|gmbh|group|holdings|uk)\b/g

/**
 * One spelling for one employer, so that "Acme Ltd." and "ACME Limited" are one cluster.
 *
 * @returns undefined where the advert names none
 * @example employerKey('Acme (UK) Ltd.') // => 'acme'
 */
export function employerKey(name: string | null): string | undefined {
  if (name === null) return undefined
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  if (plain === '') return undefined
  return plain.replace(LEGAL_FORM, ' ').replace(/\s+/g, ' ').trim() || plain
}
