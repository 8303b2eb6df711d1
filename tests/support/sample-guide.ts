/** A guide in words of our own, in the shape of those that are published. */
export interface SampleGuide {
  readonly from: string
  readonly to: string
  readonly gaps: readonly string[]
  /** Mid-career pay of the role that it leads to. */
  readonly pay: string
}

export function sampleGuide({ from, to, gaps, pay }: SampleGuide): string {
  return `# ${from} to ${to}

A guide for the UK market. Expect the change to take 6-12 months; it is a moderate transition.

## Skills that transfer directly

### Communication

You explain your work to others already.

## Skills you'll need to build

${gaps.map((gap) => `### ${gap}\n\n${to}s use it every week. Build something small with it.`).join('\n\n')}

## Salary comparison

A mid-career ${to} earns ${pay}.

## Frequently asked questions

### What will I earn?

Mid-career ${to}s earn ${pay} in most places.
`
}
