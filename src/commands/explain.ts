import { linkOf } from '../core/document/source.ts'
import type { Library } from '../core/model/library.ts'
import type { Topic } from '../core/model/topic.ts'
import { ancestors } from '../core/model/walk.ts'
import type { Exit } from '../errors.ts'
import {
  ambiguousTopic,
  type Context,
  done,
  look,
  openLibrary,
  print,
  printJson,
  tellGuess,
  unknownTopic,
} from '../study/context.ts'
import { inline, sanitize } from '../view/page.ts'
import { topicLines } from '../view/topic.ts'

export interface ExplainOptions {
  readonly term: string
  readonly json: boolean
}

export async function explain(context: Context, { term, json }: ExplainOptions): Promise<Exit> {
  const library = await openLibrary(context)
  const { topics, guessed, near } = await look(context, library, term)
  const [topic] = topics
  if (!topic) throw unknownTopic(term, near)
  if (topics.length > 1) {
    // A script wants one topic or none; a person is glad of the list.
    if (json) throw ambiguousTopic(term, topics)
    print(context, [
      context.page.words.topic.several(sanitize(term)),
      ...topics.map((each) => severalLine(context, library, each)),
    ])
    return done
  }
  if (guessed) tellGuess(context, term, topic)
  if (json) printJson(context, { version: 1, topic: topicJson(library, topic) })
  else print(context, topicLines(context.page, library, topic))
  return done
}

function severalLine({ page }: Context, library: Library, topic: Topic): string {
  const path = ancestors(library.outline, topic.id).map(({ title }) => inline(page, title))
  return `  ${page.theme.title(topic.id)}  ${page.theme.dim([...path, inline(page, topic.title)].join(' › '))}`
}

/** A topic's knowledge in the shape of the JSON contract. */
function topicJson(library: Library, topic: Topic) {
  const { summary, facts, relations, then, confused, links } = library.knowledge(topic.id)
  return {
    id: topic.id,
    title: topic.title,
    path: ancestors(library.outline, topic.id).map(({ id }) => id),
    aliases: topic.aliases,
    summary,
    facts,
    relations,
    ...(then && { then }),
    confusedWith: confused.map(({ topic: id }) => id),
    children: topic.children,
    links: [...new Set([...facts.map(({ source }) => linkOf(source)), ...links])].filter(
      (link) => link !== '',
    ),
  }
}
