import { lazy, maxOf } from '../base/collections.ts'
import type { Library } from '../model/library.ts'
import type { Topic } from '../model/topic.ts'
import { type ValueAsked, valueAsked } from './asked.ts'
import { withoutFunctionWords } from './comparison.ts'
import { relevantTo } from './enough.ts'
import { topicsCalled, topicsMeant } from './find.ts'
import { answeringFirst } from './first.ts'
import { goneIn } from './gone.ts'
import type { Index } from './index.ts'
import { type NamedTopic, topicsByName } from './named.ts'
import type { Passage } from './passages.ts'
import {
  fieldAt,
  messagesIn,
  optionAsked,
  optionsIn,
  topicOfVerb,
  verbOf,
  withoutQuoted,
  withoutShowing,
} from './pasted.ts'
import { conceptsIn } from './query.ts'
import { withoutReleases } from './releases.ts'
import type { Relevance } from './relevance.ts'
import { withoutRole } from './roles.ts'
import {
  flowCalled,
  naming,
  onField,
  saying,
  summaryWithFact,
  topicSummary,
  withOption,
} from './saying.ts'
import { withoutSetting } from './setting.ts'
import { withoutSlips } from './slips.ts'
import { type TermReader, termReader } from './terms.ts'
import { comparedTopics, hitOfDifference, toldTogether } from './told-apart.ts'
import { hasCue, type Vocabulary, withoutFillers } from './vocabulary.ts'
import { rarity } from './weights.ts'

/** An answer to what was asked. */
export interface Hit {
  readonly topic: Topic
  /** The sentence of the topic that says most about the words: looked up when it is asked for. */
  readonly passage: () => Passage
  /** Higher is better. The scores of two searches cannot be compared. */
  readonly score: number
}

/** What a search needs besides the outline. */
export interface SearchMeans {
  readonly index: Index
  readonly vocabulary: Vocabulary
}

/** What was asked, as it is read. */
interface Asked {
  readonly words: string
  /** The same without function words. */
  readonly bare: string
  readonly reader: TermReader
  readonly named: readonly NamedTopic[]
  readonly value: ValueAsked | undefined
  /** The field at the end of a path of fields; '' if the words are none. */
  readonly field: string
  /** It asks which things there are. */
  readonly isList: boolean
  /** It asks how something is done. */
  readonly isTask: boolean
}

/** The most characters of a search that are read: nobody types more, and the beginning says what it is. */
export const LONGEST_SEARCH = 1000

/** What scores less than this share of the best answer is none. */
const LEAST_OF_BEST = 0.25
/** A fact is shown rather than the summary if it says more by this many times the weight of the rarest word. */
const LEAST_MORE = 0.75

/**
 * The topics that have most to say to the words, best first, each with the sentence that says it.
 * What speaks of too little of what was asked for is no answer. Where two topics are compared, what
 * tells them apart comes first.
 * @param typed in Simplified characters if it is Chinese
 */
export function search(library: Library, means: SearchMeans, typed: string): Hit[] {
  const { outline } = library
  const { vocabulary } = means
  const reader = termReader(vocabulary)
  const filled = withoutFillers(typed.slice(0, LONGEST_SEARCH), vocabulary)
  const spelt = withoutShowing(withoutSlips(filled, { ...means, reader }))
  const said = withoutRole(withoutSetting(outline, spelt, { ...means, reader }))
  const words = withoutReleases(said, outline, vocabulary)
  const asked: Asked = {
    ...{ words, reader },
    bare: withoutFunctionWords(words, vocabulary),
    named: namedIn(library, words, { reader, meanings: means.index.meanings }),
    value: valueAsked(words, vocabulary),
    field: fieldAt(words),
    isList: hasCue(words, vocabulary.listing),
    isTask: hasCue(typed, vocabulary.task),
  }
  const ranked = rankedFor(library, means, asked)
  // A name that is all that is asked for, whatever words it is of, comes first.
  const score = rarity(1, means.index.sizes.length) + (ranked[0]?.score ?? 0)
  const { bare: name, named, value, field } = asked
  const own = lazy(() => topicsCalled(outline, name))
  const meant = (each: string): readonly Topic[] => topicsMeant(outline, each, means.index)
  const inFull = topicsOf([words, name, ...messagesIn(words)], meant)
  const isTool = ({ id }: Topic): boolean => library.knowledge(id).nature === 'tool'
  const isWho = hasCue(words, vocabulary.who)
  // A question for who does something is answered by what the component is.
  const isAnswer = ({ id }: Topic): boolean =>
    isWho && ['component', 'controller'].includes(library.knowledge(id).nature ?? '')
  const option = optionAsked(words, { meant, isTool })
  const command =
    option?.topic ?? (inFull.length > 0 ? undefined : topicOfVerb(words, { meant, isTool }))
  const spoken = (topic: Topic): Passage | undefined =>
    ranked.find((hit) => hit.topic === topic)?.passage()
  const withValue = (topic: Topic): Passage | undefined => {
    const said = value && spoken(topic)
    return said?.isAsked ? said : undefined
  }
  /** The sentence of a topic that all the words mean. */
  const told = (topic: Topic): Passage => {
    const flow = flowCalled(library, topic, [name, words])
    if (flow) return flow
    const named = option
      ? withOption(library, topic, option.option)
      : naming(library, topic, optionsIn(words))
    const known = named ?? onField(library, topic, field)
    if (known) return known
    const whole = lazy(() => summaryWithFact(library, topic, asked))
    if ((own().includes(topic) && !value) || isAnswer(topic)) return whole()
    // A field, a value, a port: it is no name of the topic, and what it is is said in a sentence of it.
    return (
      withValue(topic) ??
      naming(library, topic, name) ??
      spoken(topic) ??
      (command && naming(library, topic, verbOf(words))) ??
      whole()
    )
  }
  const called = (command ? [command] : inFull).map(
    (topic): Hit => ({ topic, score, passage: () => told(topic) }),
  )
  // A phrase that means a topic, such as “api server is down”, may have the name of the component in it.
  const components = lazy(() => topicsByName(outline, words, { reader, meanings: () => [] }))
  const gone = goneIn(library, words, { components, vocabulary })
  const dead = (gone?.passages ?? []).flatMap((passage): Hit[] =>
    gone ? [{ topic: gone.topic, score, passage: () => passage }] : [],
  )
  const compared = comparedTopics(library, words, {
    ...{ vocabulary, reader },
    isValue: asked.value !== undefined,
  })
  const together =
    inFull.length > 0 || compared.length > 0
      ? undefined
      : toldTogether(library, words, { vocabulary, meant })
  const byName = [...dead, ...called.filter(({ topic }) => topic !== dead[0]?.topic)]
  const first = together
    ? [{ ...together, score }, ...byName.filter(({ topic }) => topic !== together.topic)]
    : byName
  const others = ranked.filter(({ topic }) => !first.some((hit) => hit.topic === topic))
  const hits = [
    ...first,
    ...(first.length > 0 || compared.length > 0
      ? others
      : answeringFirst(others, { value, named, reader })),
  ]
  // What tells the two apart is said once; of each of them there is what it is.
  const isTold = ({ topic, passage }: Hit): boolean =>
    compared.includes(topic) && compared.some(({ id }) => id === passage().other)
  return [
    ...hitOfDifference(library, compared, hits),
    ...hits.map((hit) =>
      isTold(hit) ? { ...hit, passage: () => topicSummary(library, hit.topic) } : hit,
    ),
  ]
}

/** What the first of several wordings means that means something. */
function topicsOf(
  wordings: readonly string[],
  meant: (words: string) => readonly Topic[],
): readonly Topic[] {
  for (const words of new Set(wordings)) {
    const topics = meant(words)
    if (topics.length > 0) return topics
  }
  return []
}

/** The topics that the words name, also if names that are quoted are left out. */
const namedIn = (
  { outline }: Library,
  words: string,
  means: { readonly reader: TermReader } & Pick<Index, 'meanings'>,
): readonly NamedTopic[] =>
  [...new Set([words, withoutQuoted(words)])].flatMap((each) => topicsByName(outline, each, means))

/** The topics that have something to say to the words, best first. */
function rankedFor(
  library: Library,
  { index, vocabulary }: SearchMeans,
  { words, bare, reader, named, value, field, isList, isTask }: Asked,
): Hit[] {
  const concepts = conceptsIn(words, index, { reader, ...vocabulary })
  const ids = [...library.outline.topics.keys()]
  const isNamed = ({ topic }: Relevance): boolean =>
    named.some((each) => each.topic.id === ids[topic])
  const isSure = ({ topic }: Relevance): boolean =>
    named.some((each) => each.isCoined && each.topic.id === ids[topic])
  const rarest = rarity(1, index.sizes.length)
  const { relevant, isKnown } = relevantTo(concepts, index, {
    ...{ words, reader, named },
    ...{ isNamed, isSure },
  })
  const best = maxOf(relevant, ({ score }) => score)
  const phrases = named.filter(({ isPhrase }) => isPhrase)
  // In an error that is within others, “cannot connect: x509: certificate has expired”, the last one is the cause.
  const isNested = /[a-z)”"']: /i.test(words)
  const meant = new Map(phrases.map(({ topic }, i) => [topic.id, isNested ? i + 1 : 1]))
  const ofField = field === '' ? undefined : valueAsked(`${field} default`, vocabulary)
  // Of a field what holds without it is told where it is mentioned, and never what holds without another one.
  const wanted = ofField ? { ...ofField, mayBe: () => false } : value
  const besides = new Set(reader.terms(wanted?.besides ?? words))
  const others = concepts.filter(({ wordings }) =>
    wordings[0]?.terms.some((term) => besides.has(term)),
  )
  // What is asked of a topic by its name is said where the other words are.
  const says = (topic: Topic): Passage | undefined => {
    if (field !== '') return onField(library, topic, field)
    // A sentence that says “stable” may be of a part.
    if (value?.isVersion || !named.some((each) => each.topic === topic)) return undefined
    const passage = naming(library, topic, bare)
    return passage && (!value || value.isStory || value.has(passage)) ? passage : undefined
  }
  return relevant
    .map((each) => ({
      ...each,
      score: best * (meant.get(ids[each.topic] ?? '') ?? 0) + each.score,
    }))
    .filter((each) => each.score >= LEAST_OF_BEST * best || (isKnown ? isNamed : isSure)(each))
    .sort((a, b) => b.score - a.score)
    .flatMap(({ topic: number, score, passages }) => {
      const topic = library.outline.topics.get(ids[number] ?? '')
      const more = LEAST_MORE * rarest
      return topic
        ? [
            {
              topic,
              passage: lazy(
                () =>
                  says(topic) ??
                  saying(library, topic, {
                    ...{ typed: words, passages, more, others },
                    value: wanted,
                    isList: isList && named.some((each) => each.topic === topic),
                    isTask,
                  }),
              ),
              score,
            },
          ]
        : []
    })
}
