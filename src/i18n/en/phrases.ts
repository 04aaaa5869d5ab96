/** The sentences of generated questions. */
export const phrases = {
  titled: (title: string) => `“${title}”`,
  whole: (title: string) => `the outline “${title}”`,
  within: (branch: string) => `in ${branch}`,
  beneath: (branch: string) => `directly in ${branch}`,
  placed: (title: string, place: string) => `“${title}” ${place}`,
  parent: (name: string) => `Directly under which heading does ${name} stand?`,
  parentWhy: (name: string, parent: string, beside: readonly string[]) =>
    `${name} stands under ${parent}${beside.length > 0 ? `, beside ${beside.join(', ')}` : ''}.`,
  elsewhere: (name: string, parent: string) => `${name} stands in another place, under ${parent}.`,
  next: (name: string, parent: string) => `What comes directly after ${name} in ${parent}?`,
  nextInList: (name: string, parent: string) =>
    `Among the titles directly below ${parent}, what comes directly after ${name}?`,
  nextWhy: (name: string, next: string) => `${next} comes directly after ${name}.`,
  notNext: (name: string, before: string) =>
    `${name} is in the same list, but not directly after ${before}.`,
  described: (description: string) => `What is this? ${description}`,
  describedIn: (description: string, place: string) => `What is this, ${place}? ${description}`,
  describedWhy: (title: string, path: readonly string[]) =>
    `This is ${title}: ${path.join(' › ')}.`,
  answers: (words: string) => `Which question does this answer? ${words}`,
  answersWhy: (asked: string, path: readonly string[]) =>
    `This answers “${asked}”: ${path.join(' › ')}.`,
  answeredWhy: (answer: string, path: readonly string[]) =>
    `The answer is “${answer}”: ${path.join(' › ')}.`,
  parts: (name: string, count: number) => `Name the ${count} parts directly below ${name}.`,
  partsWhy: (name: string) => `These stand directly below ${name}.`,
  partsTold: (name: string, parts: readonly string[]) =>
    `Directly below ${name}: ${parts.join(', ')}.`,
  path: () => 'Put these in order, from the broadest to the narrowest.',
  pathWhy: (name: string) => `This is the way from a branch of the outline down to ${name}.`,
  pathTold: (steps: readonly string[]) =>
    `From the broadest to the narrowest: ${steps.join(' › ')}.`,
  sequence: (name: string) => `Put the parts of ${name} in their order.`,
  sequenceWhy: (name: string) => `In this order they stand below ${name}.`,
  sequenceTold: (name: string, parts: readonly string[]) =>
    `The parts of ${name} in their order: ${parts.join(', ')}.`,
  flowOrder: (flow: string) => `${flow}: put the steps in order.`,
  flowPart: (flow: string) =>
    `${flow}: put these steps in order. There are others before or after them.`,
  flowNext: (flow: string, step: string) =>
    `${flow}: which of these comes directly after this step? ${step}`,
  flowStops: (flow: string, component: string) =>
    `${flow}: ${component} is down from the beginning. At which step does this stop?`,
  flowStep: (n: number, of: number) => `That is step ${n} of ${of}.`,
  flowBefore: (n: number, of: number) => `Step ${n} of ${of} still happens: it does not need that.`,
  flowAfter: (n: number, of: number) => `Step ${n} of ${of} is never reached.`,
  flowWhole: (n: number, of: number, step: string) => `Step ${n} of ${of}: ${step}.`,
  relationWhich: (clause: string) => `Which of these ${clause}?`,
  relationAll: (clause: string) => `Which of these ${clause}? More than one does.`,
  relationGap: (first: string, second: string) => `${first}, which ${second}. What is in the gap?`,
  relationSaid: (first: string, second: string) => `${first}, which ${second}.`,
  independent: (name: string) => `Which of these can do without ${name}?`,
  independentWhy: (sentence: string) => `It is the other way round: ${sentence}.`,
  sentence: (words: string) => `${words}.`,
}
