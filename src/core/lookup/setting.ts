import { hasHan } from '../base/script.ts'
import { WRITTEN } from '../base/text.ts'
import { fold, fullNames } from '../model/names.ts'
import type { Outline, Topic } from '../model/topic.ts'
import { topicOf } from '../model/walk.ts'
import { topicsCalled } from './find.ts'
import type { Index } from './index.ts'
import { meaningKey } from './meanings.ts'
import { topicsByName } from './named.ts'
import type { TermReader } from './terms.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What tells the setting of a question from what it is about. */
interface Means {
  readonly index: Pick<Index, 'meanings' | 'words'>
  readonly vocabulary: Pick<Vocabulary, 'setting' | 'joining'>
  readonly reader: TermReader
}

/**
 * What is asked without what says only where or why it is asked, at both ends: in an outline about Kubernetes “in
 * kubernetes” and “k8s 中” say nothing, and nowhere do “in my cluster” and “interview question”. As it is if it is a name,
 * or if nothing else is asked.
 */
export function withoutSetting(outline: Outline, words: string, means: Means): string {
  const rest = withoutOwnName(outline, withoutPhrase(words, means), means)
  return rest === words || isMeant(outline, words, means)
    ? words
    : withoutSetting(outline, rest, means)
}

/** Whether words as they are mean something: “who made kubernetes” asks nothing else. */
const isMeant = (outline: Outline, words: string, { index }: Means): boolean =>
  topicsCalled(outline, words).length > 0 || index.meanings(meaningKey(words)).length > 0

/** The words without a phrase at an end of them; in Chinese such a phrase is at the beginning. */
function withoutPhrase(words: string, { index, vocabulary, reader }: Means): string {
  const { where, why } = vocabulary.setting
  const plain = words.toLowerCase()
  const isUsed = (phrase: string): boolean => index.words().includes(phrase.split(' ')[0] ?? '')
  for (const phrases of [where, why])
    for (const phrase of WRITTEN.flatMap((language) => phrases[language])) {
      const at = plain.indexOf(phrase)
      // An outline that uses such a word may be about such things.
      if (at < 0 || (phrases === why && isUsed(phrase))) continue
      const [before, behind] = [words.slice(0, at), words.slice(at + phrase.length)]
      const isWord = hasHan(phrase) || !(/[\w-]$/.test(before) || /^[\w-]/.test(behind))
      const isLast = isSign(behind) && !hasHan(phrase)
      if (!isWord || !(isSign(before) || isLast)) continue
      const rest = isSign(before) ? behind : before
      // “Interview questions about Pods” asks for questions.
      const isWanted = /^\s*(?:about|on|for|of)\b/i.test(behind)
      return isWanted || reader.terms(rest).length === 0 ? words : rest
    }
  return words
}

/** Whether there is neither a letter nor a digit in it. */
const isSign = (words: string): boolean => !/[\p{L}\p{N}]/u.test(words)

/** What makes a name the place of something: with it, whatever else is asked is asked of that place. */
const PLACE_BEFORE = /(?:^|\s)(?:in|on|for|with|inside|within|under)(?:\s+(?:an?|the|my|our))?\s*$/i
const PLACE_BEHIND = /^\s?(?:集群)?\s?(?:里面?|中(?![间断文]))的?/

/** The words without the outline's own name at an end of them, if it is only the place of what is asked. */
function withoutOwnName(outline: Outline, words: string, { vocabulary, reader }: Means): string {
  const own = ownNames(topicOf(outline, outline.root))
  const folded = fold(words)
  if (!own.some((name) => folded.includes(name))) return words
  const named = topicsByName(outline, words, { reader, meanings: () => [] })
  const others = named.filter(({ topic }) => topic.id !== outline.root)
  for (const { topic, from, to } of named) {
    if (topic.id !== outline.root || !own.includes(fold(words.slice(from, to)))) continue
    const [before, behind] = [words.slice(0, from), words.slice(to)]
    const place = PLACE_BEFORE.exec(before)?.[0]
    const lead = before.slice(0, before.length - (place?.length ?? 0))
    const tail = place === undefined ? behind : behind.replace(/^\s+clusters?\b/i, '')
    const inside = PLACE_BEHIND.exec(behind)?.[0]
    const isFirst = isSign(lead) || (inside !== undefined && /^\s*在\s*$/.test(lead))
    const rest = isFirst ? (inside === undefined ? tail : behind.slice(inside.length)) : lead
    if (!(isFirst || isSign(tail))) continue
    const isPlace = place !== undefined || (isFirst && inside !== undefined)
    const terms = reader.terms(rest)
    // Two characters may be no word: 公司为啥要上k8s asks of nothing else.
    const enough = others.length > 0 || (terms.length > 1 && !terms.every(hasHan))
    if (isPlace ? terms.length > 0 : enough && !isJoined(rest, isFirst, vocabulary)) return rest
  }
  return words
}

/** Whether what was beside a name joins it to something else: `docker vs`, 和 docker 的区别, “of”. */
function isJoined(
  rest: string,
  isBehind: boolean,
  { joining }: Pick<Vocabulary, 'joining'>,
): boolean {
  const plain = rest.toLowerCase().trim()
  return WRITTEN.flatMap((language) => [...joining[language], 'of', 'between']).some((joint) => {
    const blank = hasHan(joint) ? '' : ' '
    return isBehind ? plain.startsWith(joint + blank) : plain.endsWith(blank + joint)
  })
}

/** The titles of a topic and what is short for one of them, folded: `k8s`, and nothing that is a part of the topic. */
const ownNames = (topic: Topic): string[] => {
  const titles = Object.values(topic.title).map(fold)
  return fullNames(topic)
    .map(fold)
    .filter((name) => name !== '' && titles.some((title) => isShortFor(name, title)))
}

/** Whether the letters of a name, except for digits, are in another one in the same order. */
function isShortFor(name: string, other: string): boolean {
  let at = -1
  for (const letter of name.replace(/\d/g, '')) {
    at = other.indexOf(letter, at + 1)
    if (at < 0) return false
  }
  return name[0] === other[0]
}
