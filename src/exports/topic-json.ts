import { linkOf } from '../core/document/source.ts'
import type { Library } from '../core/model/library.ts'
import { differenceIn, type Release } from '../core/model/release.ts'
import { type Aspect, type Fact, LOOKS_LIKE, type Topic, WITHOUT } from '../core/model/topic.ts'
import { ancestors } from '../core/model/walk.ts'

/** What is said of a component besides its facts, under the keys of a document. */
function aspectsJson(facts: readonly Fact[]) {
  const said = (aspect: Aspect) => {
    const fact = facts.find((each) => each.aspect === aspect)
    if (!fact) return undefined
    const { aspect: _, ...rest } = fact
    return rest
  }
  const without = Object.entries(WITHOUT).flatMap(([key, aspect]) => {
    const fact = said(aspect)
    return fact ? [[key, fact] as const] : []
  })
  const looksLike = said(LOOKS_LIKE)
  return {
    ...(without.length > 0 && { without: Object.fromEntries(without) }),
    ...(looksLike && { looksLike }),
  }
}

/**
 * A topic's knowledge in the shape of the JSON contract.
 * @param at marks the facts that were different in that release
 */
export function topicJson(library: Library, topic: Topic, at?: Release) {
  const known = library.knowledge(topic.id)
  const { summary, nature, relations, then, confused, links, level, needs, cards } = known
  const facts = known.facts.map((fact) => {
    const difference = at && differenceIn(fact, at)
    return difference ? { ...fact, difference } : fact
  })
  const { parts, dependents } = library.place(topic.id)
  return {
    id: topic.id,
    title: topic.title,
    path: ancestors(library.outline, topic.id).map(({ id }) => id),
    aliases: topic.aliases,
    ...(nature && { is: nature }),
    ...(level && { level }),
    ...(needs && { needs }),
    summary,
    facts: facts.filter(({ aspect }) => aspect === undefined),
    ...aspectsJson(facts),
    ...(cards && { cards }),
    relations: relations.map(({ isOptional, ...relation }) => ({
      ...relation,
      ...(isOptional && { optional: true }),
    })),
    ...(parts.length > 0 && { flows: parts.map(({ flow, steps }) => ({ id: flow, steps })) }),
    ...(dependents.length > 0 && { dependents }),
    ...(then && { then }),
    confusedWith: confused.map(({ topic: id }) => id),
    children: topic.children,
    links: [...new Set([...facts.map(({ source }) => linkOf(source)), ...links])].filter(
      (link) => link !== '',
    ),
  }
}

/** The first parts of it: what a topic is called, its summary and its facts. */
export function briefJson(library: Library, topic: Topic, at?: Release) {
  const { id, title, path, aliases, summary, facts } = topicJson(library, topic, at)
  return { id, title, path, aliases, summary, facts }
}
