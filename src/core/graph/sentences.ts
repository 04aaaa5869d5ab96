import { agreeing } from '../base/english.ts'
import { filled, spaced } from '../base/punctuation.ts'
import { combine, same, type Text } from '../base/text.ts'
import { shortTitle } from '../model/short-names.ts'
import type { Outline } from '../model/topic.ts'
import { topicOf } from '../model/walk.ts'
import type { Link } from './graph.ts'

/** The words of a link, from where it begins; its type itself where nobody declared any. */
export function linkPattern({ relationTypes }: Outline, { relation, isInverse }: Link): Text {
  const named = relationTypes.get(relation.type)
  return (isInverse ? named?.inverse : named?.words) ?? same(relation.type)
}

/** What a topic is called in a sentence. */
export const shortName = (outline: Outline, id: string): Text =>
  shortTitle(outline, topicOf(outline, id))

/**
 * What a link says of the topic at which it begins, without that topic.
 * @param subject with whose number its verb agrees, in English
 */
export const clauseOf = (
  outline: Outline,
  link: Link,
  object: Text = shortName(outline, link.to),
  subject: Text = shortName(outline, link.from),
): Text =>
  combine(
    [subject, linkPattern(outline, link), object],
    ([doer = '', pattern = '', name = ''], language) =>
      filled(language === 'en' ? agreeing(doer, pattern) : pattern, name),
  )

/** A link as a sentence, without its full stop. */
export const sentenceOf = (
  outline: Outline,
  link: Link,
  object?: Text,
  subject: Text = shortName(outline, link.from),
): Text => combine([subject, clauseOf(outline, link, object)], (parts) => spaced(parts))

/** The same link, walked in the direction of its relation: who does it is its subject. */
export const forward = (link: Link): Link =>
  link.isInverse ? { ...link, from: link.to, to: link.from, isInverse: false } : link
