import { codeSpansIn } from '../base/code-spans.ts'
import { countBy, maxOf, mostOf, sumOf } from '../base/collections.ts'
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

/** What a topic is, and below that its first fact that lists several things: of a topic by which such are meant. */
export function summaryWithList(library: Library, topic: Topic): Passage {
  const beside = passagesIn(library, topic.id).find(lists)
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
  }: Pick<Relevance, 'passages'> & {
    readonly typed: string
    /** What is asked is which things there are. */
    readonly isList: boolean
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
      (preferred.includes(each) ? (value?.isOften ? 2 * more : more) : 0) +
      // What has the message itself is about that message.
      (quotes(each.passage, typed) ? 2 * more : 0),
  )?.passage
  if (!best || isEmpty(best.text)) return { text: topic.title, source: '' }
  const version = (value?.isVersion && value.isOutright(best) && best.deprecated) || best.since
  const isDated =
    value?.isVersion && version && !wordings(best.text).some((each) => each.includes(version))
  const isAsked = valued.some(({ passage }) => passage === best) && !isAside(best)
  const beside = summary[0]?.passage === best ? besideSummary(said, { more, weightOf }) : undefined
  return {
    ...best,
    ...(isDated && { isDated }),
    ...(isAsked && { isAsked }),
    ...(beside && { beside }),
  }
}

/** A passage, and what it says of what was asked. */
interface Weighed {
  readonly passage: Passage
  readonly weight: number
  readonly counts: () => ReadonlyMap<Concept, number>
}

/** What is shown below a summary says more than it by this share of what would be shown in its place. */
const MORE_BESIDE = 0.25

/**
 * The fact or card that says more of what was asked than the summary, but not so much more that it is shown alone. What is
 * true without a component is told where that is asked.
 */
function besideSummary(
  [summary, ...said]: readonly Weighed[],
  { more, weightOf }: { readonly more: number; readonly weightOf: (each: Weighed) => number },
): Passage | undefined {
  const own = said.filter(
    ({ passage }) =>
      !isAside(passage) && passage.line === undefined && passage.aspect === undefined,
  )
  const best = mostOf(own, weightOf)
  return best && weightOf(best) >= (summary?.weight ?? 0) + MORE_BESIDE * more
    ? best.passage
    : undefined
}

/** Whether a fact lists several things: two with a sign between them, and one behind “and” or “or”, or behind one more sign. */
const lists = ({ text, fact }: Passage): boolean =>
  fact !== undefined && wordings(text).every((said) => LIST.test(said))
const LIST = /, (?:[^\s,;.:]{1,40} ){1,4}(?:and|or)\b|、[^、，。；：]{1,40}[和或、]/

/** A sentence with a value is about what was asked if it speaks of more than this share of the rest, or of so many things. */
const ENOUGH_OF_OTHERS = { share: 0.6, things: 2 } as const
/** Of several sentences with a value, those that say less than this share of what another says are about another thing. */
const NEARLY = 0.9

/**
 * The sentences that have the value that is asked for. One must speak of most that is asked besides the topic's name:
 * some default is said nearly everywhere. Where nothing else is asked, it must be the only one, or the one that says most
 * of what asks for it.
 */
function withValue(
  said: readonly Weighed[],
  value: ValueAsked,
  { asked, more }: { readonly asked: readonly Concept[]; readonly more: number },
): readonly Weighed[] {
  const all = sumOf(asked, ({ rarity }) => rarity)
  const valued = said.filter(({ passage, weight }) => weight > 0 && value.has(passage))
  // What a story is about says little of each thing in it.
  if (value.isStory && valued.length > 0) return valued
  const about = valued.filter(({ counts }) => {
    const has = asked.filter((concept) => counts().has(concept))
    const share = sumOf(has, ({ rarity }) => rarity)
    return has.length >= ENOUGH_OF_OTHERS.things || share > ENOUGH_OF_OTHERS.share * all
  })
  if (value.isVersion) {
    const outright = said.filter(({ passage }) => value.isOutright(passage))
    // “Which version” is said of much: a topic's own version comes before a fact that speaks of little else.
    const clear = about.filter(({ weight }) => weight > more)
    const [own] = ownVersion(said)
    const likely = outright.filter(({ passage }) => own && passage.since === own.passage.since)
    const most = maxOf(outright, saidIn)
    return (
      [
        outright.filter((each) => about.includes(each)),
        clear,
        likely.slice(0, 1),
        outright.filter((each) => saidIn(each) === most).slice(0, 1),
        about.length === 1 ? about.filter(({ passage }) => value.mayBe(passage)) : [],
      ].find(({ length }) => length > 0) ?? (own ? [own] : [])
    )
  }
  if (about.length > 0) return about
  const bearing = said.filter(({ passage }) => value.mayBe(passage))
  const recurring = bearing.filter(({ passage }) => value.isOften && value.recurs(passage))
  if (recurring.length === 1) return recurring
  if (asked.length > 0) return clearest(bearing, value, more)
  const most = maxOf(bearing, saidIn)
  const likely = bearing.filter((each) => saidIn(each) >= NEARLY * most)
  const best = likely.length > 1 ? mostOf(likely, ({ weight }) => weight) : likely[0]
  return best && (best.weight > 0 || bearing.length === 1) ? [best] : []
}

/** How much is said of what was asked for, the topic's name included. */
const saidIn = ({ counts }: Weighed): number => sumOf(counts().values(), (count) => count)

/** A sentence says clearly more of a value than another one if it says so many times as much. */
const CLEARLY = 1.5

/**
 * Of sentences that may be the answer though they have few of the other words, the one that is likely to be: the only one,
 * or the one that says clearly more than each other.
 */
function clearest(
  bearing: readonly Weighed[],
  value: ValueAsked,
  more: number,
): readonly Weighed[] {
  const own = bearing.filter(({ passage }) => !isAside(passage))
  const [best, next] = own.toSorted((a, b) => b.weight - a.weight || saidIn(b) - saidIn(a))
  if (!best) return []
  const isOnly = (next?.weight ?? 0) === 0 && (best.weight > 0 || (value.isRare && !next))
  const isClear = best.weight >= more && best.weight >= CLEARLY * (next?.weight ?? 0)
  return isOnly || isClear || (value.isOften && best.weight > 0) ? [best] : []
}

/** What has the version that most facts of a topic have, since it is that of the topic itself. */
function ownVersion(said: readonly Weighed[]): readonly Weighed[] {
  const facts = said.filter(({ passage }) => passage.fact !== undefined)
  const shared = [...countBy(facts, ({ passage }) => passage.since)].find(
    ([since, n]) => since !== undefined && 2 * n > facts.length,
  )
  return facts.filter(({ passage }) => shared && passage.since === shared[0]).slice(0, 1)
}
