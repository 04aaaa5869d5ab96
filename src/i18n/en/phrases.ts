/** The sentences of generated questions. */
export const phrases = {
  parent: (title: string) => `Directly under which heading does “${title}” stand?`,
  parentWhy: (title: string, parent: string, beside: readonly string[]) =>
    `“${title}” stands under “${parent}”${beside.length > 0 ? `, beside ${beside.join(', ')}` : ''}.`,
  elsewhere: (title: string, parent: string) =>
    `“${title}” stands in another place, under “${parent}”.`,
  next: (title: string, parent: string) => `What comes directly after “${title}” in “${parent}”?`,
  nextWhy: (title: string, next: string) => `“${next}” comes directly after “${title}”.`,
  notNext: (title: string, before: string) =>
    `“${title}” is in the same list, but not directly after “${before}”.`,
  described: (description: string) => `What is this? ${description}`,
  describedWhy: (title: string, path: readonly string[]) =>
    `This is ${title}: ${path.join(' › ')}.`,
  parts: (title: string, count: number) => `Name the ${count} parts directly below “${title}”.`,
  partsWhy: (title: string) => `These stand directly below “${title}”.`,
  path: () => 'Put these in order, from the broadest to the narrowest.',
  pathWhy: (title: string) => `This is the way from a branch of the outline down to “${title}”.`,
  sequence: (title: string) => `Put the parts of “${title}” in their order.`,
  sequenceWhy: (title: string) => `In this order they stand below “${title}”.`,
}
