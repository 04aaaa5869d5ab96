import { explained, SENTENCE_GAP } from '../../base/punctuation.ts'
import { isEmpty, joinTexts, same, type Text } from '../../base/text.ts'
import { type Flow, type FlowStep, stepSentence, topicsOfStep } from '../../model/flow.ts'
import type { Library } from '../../model/library.ts'
import type { AnswerOption, CommonParts, Question } from '../../model/question.ts'
import { shortTitle } from '../../model/short-names.ts'
import { topicOf } from '../../model/walk.ts'
import { MOST_WRONG } from '../distract.ts'
import { tellsOn } from './naming.ts'
import type { Phrases, Say } from './phrases.ts'

/** As many steps are put in order at once: of a whole flow, and of a part of it. */
const WHOLE = { least: 3, most: 7 } as const
const PART = 4

/** A flow with the sentences of its steps. */
interface Told {
  readonly flow: Flow
  readonly sentences: readonly Text[]
  readonly say: Say
  readonly library: Pick<Library, 'outline'>
}

/**
 * Questions about the order of a flow: the whole, parts of four steps, what comes next, and where it
 * stops if a component is down. Steps that go on at the same time are not asked for their order.
 */
export function storyQuestions(
  library: Pick<Library, 'outline'>,
  flow: Flow,
  say: Say,
): Question[] {
  const sentences = flow.steps.map((step) => stepSentence(library.outline, step))
  const told: Told = { flow, sentences, say, library }
  return [
    ...wholeQuestion(told),
    ...partQuestions(told),
    ...nextQuestions(told),
    ...stopQuestions(told),
  ]
}

const isMeanwhile = ({ steps }: Flow, at: number): boolean => steps[at]?.isMeanwhile === true

/** What all questions about a flow have. */
const common = (
  { flow }: Told,
  local: string,
  steps: readonly FlowStep[],
  { ask, explain }: Pick<CommonParts, 'ask' | 'explain'>,
) => ({
  ...{ id: `${flow.topic}/~${local}`, topic: flow.topic, ask, explain },
  source: steps[0]?.source ?? '',
  origin: 'generated' as const,
  after: [...new Set([flow.topic, ...steps.flatMap(topicsOfStep)])],
  seeAlso: { flow: flow.id },
})

const itemsOf = ({ sentences }: Told, places: readonly number[]) =>
  places.map((at) => ({ text: sentences[at] as Text, also: [] }))

/** Why the steps are as they are, as far as it is said of the first of them. */
function reasons({ flow, say, sentences }: Told, places: readonly number[]): Text {
  const said = places
    .flatMap((at) => {
      const why = flow.steps[at]?.why
      return why ? explained(sentences[at] as Text, why) : []
    })
    .slice(0, 2)
  return said.length > 0
    ? joinTexts(said, SENTENCE_GAP)
    : say([flow.title], (sentences, title) => sentences.sentence(title))
}

/** The whole flow, or as many of its steps, spread over it, as can be put in order. */
function wholeQuestion(told: Told): Question[] {
  const { flow, say } = told
  const free = flow.steps.flatMap((_, i) => (isMeanwhile(flow, i) ? [] : [i]))
  if (free.length < WHOLE.least) return []
  const count = Math.min(free.length, WHOLE.most)
  const places = Array.from(
    { length: count },
    (_, i) => free[Math.round((i * (free.length - 1)) / (count - 1))] as number,
  )
  return [
    {
      ...common(told, `order-${flow.id}`, stepsAt(flow, places), {
        ask: say([flow.title], (sentences, title) => sentences.flowOrder(title)),
        explain: reasons(told, places),
      }),
      type: 'order',
      items: itemsOf(told, places),
    },
  ]
}

const stepsAt = ({ steps }: Flow, places: readonly number[]): FlowStep[] =>
  places.flatMap((at) => steps[at] ?? [])

/** Neighbouring steps: each part begins with the last step of the one before it. */
function partQuestions(told: Told): Question[] {
  const { flow, say } = told
  const { length } = flow.steps
  if (length <= PART) return []
  const begins = new Set<number>()
  for (let at = 0; at + PART <= length; at += PART - 1) begins.add(at)
  // One that differs by a single step from the part before it would ask the same again.
  const last = length - PART
  if (![...begins].some((at) => last - at === 1)) begins.add(last)
  return [...begins].flatMap((begin) => {
    const places = Array.from({ length: PART }, (_, i) => begin + i)
    if (places.slice(1).some((at) => isMeanwhile(flow, at))) return []
    const steps = stepsAt(flow, places)
    return {
      ...common(told, `order-${flow.id}-${steps.map(({ id }) => id).join('-')}`, steps, {
        ask: say([flow.title], (sentences, title) => sentences.flowPart(title)),
        explain: reasons(told, places.slice(1)),
      }),
      type: 'order' as const,
      items: itemsOf(told, places),
    }
  })
}

/** What comes directly after every second step. */
function nextQuestions(told: Told): Question[] {
  const { flow, sentences, say } = told
  return flow.steps.flatMap((step, i) => {
    const next = flow.steps[i + 1]
    const around = [i, i + 1, i + 2].some((at) => isMeanwhile(flow, at))
    if (i % 2 === 1 || !next || around) return []
    const isSame = (at: number): boolean => subjectOf(flow, at) === subjectOf(flow, i)
    const others = near(flow, i + 1).filter((at) => at !== i)
    // An actor who acts twice in a row must not give the answer away.
    if (isSame(i + 1) && !others.some(isSame)) return []
    const wrong = isSame(i + 1)
      ? [...others.filter(isSame), ...others.filter((at) => !isSame(at))]
      : others
    return choice(told, {
      ...{ local: `next-${flow.id}-${step.id}`, right: i + 1, wrong },
      ask: say([flow.title, sentences[i] as Text], (phrases, title, said) =>
        phrases.flowNext(title, phrases.titled(said)),
      ),
    })
  })
}

/** The actor of a step, to be compared. */
const subjectOf = ({ steps }: Flow, at: number): string =>
  steps[at]?.who?.en ?? steps[at]?.topic ?? ''

/** Where the flow stops if a component is down, unless the step itself says so. */
function stopQuestions(told: Told): Question[] {
  const { flow, library, say, sentences } = told
  return flow.steps.flatMap(({ stopsWithout }, i) =>
    // The first step says nothing: without its actor there is no story.
    (i === 0 ? [] : stopsWithout).flatMap((component) => {
      const name = shortTitle(library.outline, topicOf(library.outline, component))
      const isNamed = (at: number): boolean => tellsOn(sentences[at] as Text, name)
      const wrong = near(flow, i)
      if (isNamed(i) && !wrong.some(isNamed)) return []
      return choice(told, {
        ...{ local: `halt-${flow.id}-${component}`, right: i },
        wrong: isNamed(i)
          ? [...wrong.filter(isNamed), ...wrong.filter((at) => !isNamed(at))]
          : wrong,
        ask: say([flow.title, name], (phrases, title, words) => phrases.flowStops(title, words)),
        why: (phrases, at) =>
          (at < i ? phrases.flowBefore : phrases.flowAfter)(at + 1, flow.steps.length),
        more: [component],
      })
    }),
  )
}

/** The other steps, nearest first. */
const near = ({ steps }: Flow, at: number): number[] =>
  steps
    .map((_, i) => i)
    .filter((i) => i !== at)
    .sort((a, b) => Math.abs(a - at) - Math.abs(b - at) || a - b)

/** With fewer wrong options a choice would be easier than others. */
const FEWEST_WRONG = 3

function choice(
  told: Told,
  {
    local,
    ask,
    right,
    wrong,
    why = (phrases, at) => phrases.flowStep(at + 1, told.flow.steps.length),
    more = [],
  }: {
    readonly local: string
    readonly ask: Text
    readonly right: number
    readonly wrong: readonly number[]
    /** Why the step at a place is wrong: by default, where it is. */
    readonly why?: (phrases: Phrases['en'], at: number) => string
    readonly more?: readonly string[]
  },
): Question[] {
  const { flow, sentences, say } = told
  const { steps } = flow
  const step = steps[right]
  const others = wrong.slice(0, MOST_WRONG)
  if (!step || others.length < FEWEST_WRONG) return []
  const place = (at: number): Text => say([same('')], (phrases) => why(phrases, at))
  const options: AnswerOption[] = [
    { text: sentences[right] as Text, correct: true },
    ...others.map((at) => ({ text: sentences[at] as Text, correct: false, why: place(at) })),
  ]
  const whole = say([sentences[right] as Text], (phrases, said) =>
    phrases.flowWhole(right + 1, steps.length, said),
  )
  const explain =
    step.why && !isEmpty(step.why) ? joinTexts([whole, step.why], SENTENCE_GAP) : whole
  const parts = common(told, local, [step], { ask, explain })
  return [{ ...parts, after: [...new Set([...parts.after, ...more])], type: 'choice', options }]
}
