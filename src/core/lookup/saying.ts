import { codeSpansIn } from '../base/code-spans.ts'
import { countBy, mostOf } from '../base/collections.ts'
import { countHan } from '../base/script.ts'
import { isEmpty, wordings } from '../base/text.ts'
import type { Flow } from '../model/flow.ts'
import type { Library } from '../model/library.ts'
import { fold, fullNames } from '../model/names.ts'
import type { Topic } from '../model/topic.ts'
import type { ValueAsked } from './asked.ts'
import { flowNames, meaningKey } from './meanings.ts'
import { type Passage, passagesOf } from './passages.ts'
import type { Relevance } from './relevance.ts'

/**
 * What tells two topics apart answers a question about one of them less well than what it says, and so does what a
 * story is about that took place there.
 */
const WORTH_OF_ASIDE = 0.6
const isAside = ({ other, flow }: Passage): boolean => other !== undefined || flow !== undefined

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
 * The first sentence of a topic that has all of these words besides the topic's own name; undefined if none has, or if
 * they are nothing else.
 */
export function naming(library: Library, topic: Topic, words: string): Passage | undefined {
  const others = words
    .toLowerCase()
    .split(/[\s?？,，]+/)
    .filter((word) => word !== '' && !topic.keys.includes(fold(word)))
  if (others.length === 0) return undefined
  return passagesIn(library, topic.id).find(
    ({ text, other }) =>
      other === undefined &&
      wordings(text).some((each) => {
        const said = new Set(each.toLowerCase().split(/[^\p{L}\p{N}.-]+/u))
        return others.every((word) =>
          countHan(word) > 0 ? each.includes(word) : said.has(word) || said.has(`${word}s`),
        )
      }),
  )
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
  }: Pick<Relevance, 'passages'> & {
    readonly typed: string
    readonly more: number
    readonly value: ValueAsked | undefined
  },
): Passage {
  const weights = passages(new Set(fullNames(topic)).size)
  const said = passagesIn(library, topic.id).map((passage, i) => {
    const weight = weights.get(i) ?? 0
    return { passage, weight: weight * (isAside(passage) ? WORTH_OF_ASIDE : 1) }
  })
  const summary = said.filter(({ passage }, i) => i === 0 && !isEmpty(passage.text))
  const valued = said.filter(({ passage, weight }) => weight > 0 && value?.has(passage))
  // “Which version” is said of much: a topic's own version comes before a fact that speaks of little else.
  const least = value?.isVersion ? more : 0
  const clear = valued.filter(({ weight }) => weight > least)
  const others = value && clear.length === 0 ? likely(said, value) : []
  const [preferred = summary] = [clear, others.length === 1 ? others : [], valued].filter(
    ({ length }) => length > 0,
  )
  const best = mostOf(
    said,
    (each) =>
      each.weight +
      (preferred.includes(each) ? more : 0) +
      // What has the message itself is about that message.
      (quotes(each.passage, typed) ? 2 * more : 0),
  )?.passage
  if (!best || isEmpty(best.text)) return { text: topic.title, source: '' }
  const { since } = best
  const isDated =
    value?.isVersion && since && !wordings(best.text).some((each) => each.includes(since))
  return isDated ? { ...best, isDated } : best
}

/** A passage, and what it says of what was asked. */
interface Weighed {
  readonly passage: Passage
  readonly weight: number
}

/**
 * What may be the value that is asked for though it has none of the other words: a version that most facts of the topic
 * have, since it is that of the topic itself; or all that have a value.
 */
function likely(said: readonly Weighed[], value: ValueAsked): readonly Weighed[] {
  if (!value.isVersion) return said.filter(({ passage }) => value.mayBe(passage))
  const facts = said.filter(({ passage }) => passage.fact !== undefined)
  const shared = [...countBy(facts, ({ passage }) => passage.since)].find(
    ([since, n]) => since !== undefined && 2 * n > facts.length,
  )
  return facts.filter(({ passage }) => shared && passage.since === shared[0]).slice(0, 1)
}
