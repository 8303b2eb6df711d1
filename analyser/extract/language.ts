/** Frequent words of each language. */
const frequent: Readonly<Record<string, string>> = {
  en: 'the and of to you will with your our we are is that this be have work who from experience team as by or it',
  de: 'und der die das für mit wir du deine dein ist zu von auf ein eine einen unsere werden bei oder im den dich als',
  fr: 'et les des vous nous le la du une est pour dans avec sur votre notre aux vos nos au être par qui sont ou',
  es: 'y el los las del para con una por su tu en que nuestro nuestra como más experiencia trabajo se es al',
  nl: 'en het een van je de voor met wij bij jij ons onze zijn op te dat aan om als ook naar jouw werken',
  it: 'e di il che per con una della dei le nel sono gli alla delle nostro come più esperienza lavoro si del',
  pt: 'e de para com uma os as em do da que você nossa nosso experiência não por mais seu sua ao são',
  pl: 'i w z na do się oraz dla jest nie że ze praca pracy o od przez lub twoje nasz',
  sv: 'och att som för med vi du är på av en ett till dig våra vår har eller om hos den din',
  cy: 'a yn y yr i ar o gyda bydd am wrth gan mae sydd eich ein gwaith neu fod chi ni',
}
const languagesOf = new Map<string, string[]>()
for (const [code, list] of Object.entries(frequent))
  for (const word of list.split(' ')) languagesOf.set(word, [...(languagesOf.get(word) ?? []), code])
/** The beginning of an advert says enough. */
const LOOKED_AT = 2_000

/**
 * Which language a text is mostly in, by counting frequent words; English when there is too little to tell.
 *
 * @returns ISO 639-1
 */
export function languageOf(text: string): string {
  const counts = new Map<string, number>()
  for (const word of text
    .slice(0, LOOKED_AT)
    .toLowerCase()
    .split(/[^a-z\u00df-\u024f]+/))
    for (const code of languagesOf.get(word) ?? []) counts.set(code, (counts.get(code) ?? 0) + 1)
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  // English words stand in adverts of any language, so another one must win clearly.
  if (best === undefined || best[1] < 8 || best[1] < 1.3 * (counts.get('en') ?? 0)) return 'en'
  return best[0]
}
