const NAMES =
  /\b(?:recruit(?:ment|ing|ers?)?|staffing|talent (?:solutions|partners|group)|resourcing|personnel|search (?:and|&) selection|executive search|consultants? recruitment|employment agency|hays|reed|adecco|randstad|manpower|michael page|page personnel|robert half|robert walters|harnham|harvey nash|nigel frank|hudson|morgan mckinley|la fosse|lorien|computer futures|huxley|x4 group|xcede|salt|sthree|oliver bernard|venn group|understanding recruitment|client server|opus|gleeson|tenth revolution|jefferson frank|spencer clarke|blue arrow|pertemps|office angels|brook street|sanctuary personnel|medacs|lhi group|jobs? ?match)\b/i
const TEXT =
  /\b(?:our|my) client\b|\bon behalf of (?:our|my|a|an) (?:leading |global |growing |well-known )?client\b|\bacting as an? employment (?:agency|business)\b|\bis (?:acting as )?an employment (?:agency|business)\b/i

/**
 * Whether an advert was placed by a recruitment agency, which hides the employer: its vacancies are no cluster of one employer's.
 *
 * @example isAgency('Harnham', '') // => true
 */
export function isAgency(employer: string | null, text: string): boolean {
  return (employer !== null && NAMES.test(employer)) || TEXT.test(text)
}
