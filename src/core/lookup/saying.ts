import { codeSpansIn } from '../base/code-spans.ts'
import { mostOf, sumOf } from '../base/collections.ts'
import { countHan } from '../base/script.ts'
import { isEmpty, wordings } from '../base/text.ts'
import type { Flow } from '../model/flow.ts'
import type { Library } from '../model/library.ts'
import { fold, fullNames } from '../model/names.ts'
import type { Topic } from '../model/topic.ts'
import { hasDefault, type ValueAsked } from './asked.ts'
import { flowNames, meaningKey } from './meanings.ts'
import { isAside, type Passage, passagesOf } from './passages.ts'
import type { Concept } from './query.ts'
import type { Relevance } from './relevance.ts'
import { siblingsIn } from './siblings.ts'
import { type Weighed, withValue } from './valued.ts'

/**
 * What tells two topics apart answers a question about one of them less well than what it says, and so does what a
 * story is about that took place there.
 */
const WORTH_OF_ASIDE = 0.6
const worthOf = (passage: Passage): number => (isAside(passage) ? WORTH_OF_ASIDE : 1)

/** What a topic has to say, one sentence after the other. */
export const passagesIn = (library: Library, id: string): Passage[] =>
  passagesOf(library.outline, library.knowledge(id), flowsAt(library, id))

/** The flows that are at home at a topic: none are read where there is none. */
function flowsAt({ place, flows }: Library, id: string): readonly Flow[] {
  const own = new Set(place(id).parts.flatMap(({ flow, aliases }) => (aliases ? flow : [])))
  return own.size === 0 ? [] : flows().filter((flow) => own.has(flow.id))
}

/** What a topic is: its summary or, if it has none, its title. */
export function topicSummary({ outline, knowledge }: Library, { id, title }: Topic): Passage {
  // It comes before the passages of flows, which need not be read for it.
  const [summary] = passagesOf(outline, knowledge(id), [])
  return summary && !isEmpty(summary.text) ? summary : { text: title, source: '' }
}

/**
 * What a topic is, and below that its first fact that lists several things, where such are asked for, or by whose command
 * something is done, where that is.
 */
export function summaryWithFact(
  library: Library,
  topic: Topic,
  { isList, isTask }: { readonly isList: boolean; readonly isTask: boolean },
): Passage {
  const beside =
    isList || isTask ? passagesIn(library, topic.id).find(isList ? lists : hasCommand) : undefined
  return { ...topicSummary(library, topic), ...(beside && { beside }) }
}

/**
 * The first sentence of a topic that has all of these words besides the topic's own name; undefined if none has, or if
 * they are nothing else.
 */
export function naming(library: Library, topic: Topic, words: string): Passage | undefined {
  const others = words
    .toLowerCase()
    .split(/[\s?？,，]+/)
    .filter((word) => word !== '' && !topic.keys.includes(fold(word)))
  if (others.length === 0) return undefined
  const passages = passagesIn(library, topic.id)
  const siblings = siblingsIn(topic, words, passages)
  return passages.find(
    (passage) =>
      passage.other === undefined &&
      !siblings?.isOfOther(passage) &&
      wordings(passage.text).some((each) => {
        const said = new Set(
          each
            .toLowerCase()
            .split(/[^\p{L}\p{N}.-]+/u)
            .map((word) => word.replace(/(?<![.-])[.-]{1,3}$/, '')),
        )
        for (const [field] of each.matchAll(FIELD))
          for (const part of field.split(/(?=[A-Z])/)) said.add(part.toLowerCase())
        return others.every((word) =>
          countHan(word) > 0 ? each.includes(word) : said.has(word) || said.has(`${word}s`),
        )
      }),
  )
}

/** A field of several words: `imagePullPolicy`. */
const FIELD = /(?<!\w)[a-z]{2,20}(?:[A-Z][a-z]{1,20}){1,6}(?!\w)/g

/** The sentence of a topic that has an option to the letter: `-o yaml` is not `-o kyaml`. */
export function withOption(library: Library, topic: Topic, option: string): Passage | undefined {
  const passage = naming(library, topic, option)
  return passage && wordings(passage.text).some((said) => said.includes(option))
    ? passage
    : undefined
}

/** The sentence of a topic on a field, by its name: what holds without it, or else the first one; '' is none. */
export function onField(library: Library, { id }: Topic, field: string): Passage | undefined {
  if (field === '') return undefined
  const own = passagesIn(library, id).filter(
    ({ text, other }) =>
      other === undefined &&
      wordings(text).some((said) => codeSpansIn(said).some((code) => code.endsWith(field))),
  )
  return own.find(hasDefault) ?? own[0]
}

/** What a flow at home at a topic is, if these words are what it is called. */
export function flowCalled(
  library: Library,
  { id }: Topic,
  names: readonly string[],
): Passage | undefined {
  const asked = names.map(meaningKey)
  const isChinese = asked.some((words) => countHan(words) > 0)
  // To fold a name in Chinese takes long, and it is none of these where they have no such character.
  const isAsked = (words: string): boolean =>
    (isChinese || countHan(words) === 0) && asked.includes(meaningKey(words))
  const part = library.place(id).parts.find((each) => flowNames(each).some(isAsked))
  return part && passagesIn(library, id).find(({ flow }) => flow === part.flow)
}

/** Whether a sentence has code in several words or parts that was typed as it is: a message, or a part of one. */
function quotes({ text }: Passage, typed: string): boolean {
  const plain = typed.toLowerCase()
  return wordings(text)
    .flatMap(codeSpansIn)
    .some((code) => /[a-z0-9][ .:/][a-z0-9]/i.test(code) && plain.includes(code.toLowerCase()))
}

/**
 * The sentence of a topic that says most besides its name, where its summary, and of a question for a value what has
 * one, is taken to say more by so much; and of a topic that nothing is said of its title.
 */
export function saying(
  library: Library,
  topic: Topic,
  {
    passages,
    more,
    value,
    typed,
    others,
    isList,
    isTask,
  }: Pick<Relevance, 'passages'> & {
    readonly typed: string
    /** What is asked is which things there are. */
    readonly isList: boolean
    /** What is asked is how something is done. */
    readonly isTask: boolean
    readonly more: number
    readonly value: ValueAsked | undefined
    /** What is asked besides the words that ask for a value: they say of what. */
    readonly others: readonly Concept[]
  },
): Passage {
  const { weights, named, counts } = passages(new Set(fullNames(topic)).size)
  const all = passagesIn(library, topic.id)
  const siblings = siblingsIn(topic, typed, all)
  const said = all.flatMap((passage, i) => {
    const weight = (weights.get(i) ?? 0) * worthOf(passage)
    return i > 0 && siblings?.isOfOther(passage)
      ? []
      : [{ passage, weight, counts: () => counts(i) }]
  })
  const summary = said.filter(({ passage }, i) => i === 0 && !isEmpty(passage.text))
  const asked = others.filter((concept) => concept.isKnown && !named.has(concept))
  const valued = value ? withValue(said, value, { asked, more }) : []
  const ofTyped = said.filter(({ passage }) => siblings?.isOfTyped(passage))
  const preferred = valued.length > 0 ? valued : [...summary, ...ofTyped]
  const weightOf = (each: Weighed): number =>
    // The words that ask for a value say nothing where there is none.
    (value && !valued.includes(each)
      ? worthOf(each.passage) * sumOf(asked, (concept) => each.counts().get(concept) ?? 0)
      : each.weight) + (isList && lists(each.passage) ? more : 0)
  const best = mostOf(
    said,
    (each) =>
      weightOf(each) +
      (preferred.includes(each) ? (value?.isRare ? 2 * more : more) : 0) +
      // What has the message itself is about that message.
      (quotes(each.passage, typed) ? 2 * more : 0),
  )?.passage
  if (!best || isEmpty(best.text)) return { text: topic.title, source: '' }
  const isAsked = valued.some(({ passage }) => passage === best) && !isAside(best)
  const beside =
    summary[0]?.passage === best
      ? besideSummary(said, { more, weightOf, isTask, isNamedOnly: asked.length === 0 })
      : undefined
  return {
    ...(value ? dated(best, value) : best),
    ...(isAsked && { isAsked }),
    ...(beside && { beside }),
  }
}

/** A passage that is to be shown with its version, if that is what is asked for and it does not say it. */
function dated(passage: Passage, value: ValueAsked): Passage {
  const version = (value.isOutright(passage) && passage.deprecated) || passage.since
  const isSaid = wordings(passage.text).some((each) => version && each.includes(version))
  return value.isVersion && version && !isSaid ? { ...passage, isDated: true } : passage
}

/** What is shown below a summary says more than it by this share of what would be shown in its place. */
const MORE_BESIDE = 0.25
/** Where a task is asked for, a command says at least this share of what the summary says. */
const TASK_BESIDE = 0.4

/**
 * The fact or card that says more of what was asked than the summary, but not so much more that it is shown alone. What is
 * true without a component is told where that is asked.
 */
function besideSummary(
  [summary, ...said]: readonly Weighed[],
  {
    more,
    weightOf,
    isTask,
    isNamedOnly,
  }: {
    readonly more: number
    readonly weightOf: (each: Weighed) => number
    readonly isTask: boolean
    readonly isNamedOnly: boolean
  },
): Passage | undefined {
  const own = said.filter(
    ({ passage }) =>
      !isAside(passage) && passage.line === undefined && passage.aspect === undefined,
  )
  const best = mostOf(own, weightOf)
  const least = summary?.weight ?? 0
  if (best && weightOf(best) >= least + MORE_BESIDE * more) return best.passage
  const commands = own.filter(({ passage }) => isTask && hasCommand(passage))
  // A topic that is asked for by its name alone is the task.
  if (isNamedOnly) return commands[0]?.passage
  const command = mostOf(commands, weightOf)
  return command && weightOf(command) >= Math.max(TASK_BESIDE * least, MORE_BESIDE * more)
    ? command.passage
    : undefined
}

/** Whether a fact has a command, by which something is done. */
const hasCommand = ({ text, fact, aspect }: Passage): boolean =>
  fact !== undefined &&
  !aspect &&
  wordings(text).every((said) => codeSpansIn(said).some((code) => COMMAND.test(code)))
const COMMAND = /^[a-z][a-z0-9]+ [a-z-]/

/** Whether a fact lists several things: two with a sign between them, and one behind “and” or “or”, or behind one more sign. */
const lists = ({ text, fact }: Passage): boolean =>
  fact !== undefined && wordings(text).every((said) => LIST.test(said))
const LIST = /, (?:[^\s,;.:]{1,40} ){1,4}(?:and|or)\b|、[^、，。；：]{1,40}[和或、]/
