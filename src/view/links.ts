import { same, type Text } from '../core/base/text.ts'
import type { Link } from '../core/graph/graph.ts'
import { shortTitle } from '../core/model/names.ts'
import type { Outline, Topic } from '../core/model/topic.ts'
import { topicOf } from '../core/model/walk.ts'
import { measurable, type Page } from './page.ts'
import { sentence } from './relations.ts'

/** The words of a link, from where it begins; undefined for a type that nobody declared. */
export function linkPattern(outline: Outline, { relation, isInverse }: Link): Text | undefined {
  const named = outline.relationTypes.get(relation.type)
  return isInverse ? named?.inverse : named?.words
}

/** A link as a sentence. */
export const sentenceOf = (outline: Outline, link: Link): Text =>
  sentence(
    shortTitle(topicOf(outline, link.from)),
    linkPattern(outline, link) ?? same(link.relation.type),
    shortTitle(topicOf(outline, link.to)),
  )

/** What a topic is called in a sentence, on this page. */
export const nameIn = (page: Page, topic: Topic): string => measurable(page, shortTitle(topic))
