import { filled, spaced } from '../../base/punctuation.ts'
import { combine, isEmpty, same, type Text } from '../../base/text.ts'
import { chained, doing } from '../../graph/asks.ts'
import type { Graph, Link } from '../../graph/graph.ts'
import { type Path, pathsBetween } from '../../graph/paths.ts'
import { type Ask, topicsAsked } from '../../model/ask.ts'
import type { Library } from '../../model/library.ts'
import { shortTitle } from '../../model/names.ts'
import type { AnswerOption, CommonParts, Question } from '../../model/question.ts'
import { topicOf } from '../../model/walk.ts'
import type { Say } from './phrases.ts'

const GAP = same('____')

/** What the questions about relations are made from. */
export interface LinkSetting {
  readonly library: Pick<Library, 'knowledge'>
  readonly graph: Graph
  readonly say: Say
}

/** The question that an ask is for; none if the relations it needs are missing. */
export function linkQuestion(setting: LinkSetting, ask: Ask): Question[] {
  if (ask.kind === 'who') return whoQuestion(setting, ask)
  return ask.kind === 'between' ? gapQuestion(setting, ask) : withoutQuestion(setting, ask)
}

/** Which of these watches, creates, signs … it? */
function whoQuestion(setting: LinkSetting, ask: Extract<Ask, { kind: 'who' }>): Question[] {
  const { graph, say } = setting
  const links = doing(graph, ask)
  const words = graph.outline.relationTypes.get(ask.by)?.words
  const [first] = links
  if (!first || !words) return []
  const clause = clauseOf(words, nameOf(graph, ask.of))
  const isOne = links.length === 1
  return [
    made(setting, ask, {
      ...{ home: ask.of, local: `who-${ask.by}`, links, path: [first.to, ask.of] },
      ask: say([clause], (phrases, said) =>
        isOne ? phrases.relationWhich(said) : phrases.relationAll(said),
      ),
      explain: whole(setting, links),
      right: links.map(({ to }) => to),
    }),
  ]
}

/** What is between two topics? */
function gapQuestion(setting: LinkSetting, ask: Extract<Ask, { kind: 'between' }>): Question[] {
  const { graph, say } = setting
  const links = chained(graph, ask.chain)
  if (!links) return []
  const [start, middle, end] = ask.chain
  const [before, behind] = links.map((link) => wordsOf(graph, link)) as [Text, Text]
  const chain = (name: Text): readonly [Text, Text] => [
    combine([nameOf(graph, start), clauseOf(before, name)], (parts) => spaced(parts)),
    clauseOf(behind, nameOf(graph, end)),
  ]
  return [
    made(setting, ask, {
      ...{ home: middle, local: `between-${start}-${end}`, links, path: [start, end] },
      ask: say(chain(GAP), (phrases, one, other) => phrases.relationGap(one, other)),
      explain: say(chain(nameOf(graph, middle)), (phrases, one, other) =>
        phrases.relationSaid(one, other),
      ),
      right: [middle],
    }),
  ]
}

/** Which of these can do without it? */
function withoutQuestion(setting: LinkSetting, ask: Extract<Ask, { kind: 'without' }>): Question[] {
  const { graph, say, library } = setting
  const [way = []] = pathsBetween(graph, ask.right, ask.of)
  const { summary } = library.knowledge(ask.right)
  return [
    made(setting, ask, {
      ...{ home: ask.of, local: `without-${ask.right}`, links: way, path: [ask.right, ask.of] },
      ask: say([nameOf(graph, ask.of)], (phrases, name) => phrases.independent(name)),
      explain: summary,
      right: [ask.right],
      why: (id) => whole(setting, pathsBetween(graph, id, ask.of)[0] ?? []),
    }),
  ]
}

const nameOf = ({ outline }: Graph, id: string): Text => shortTitle(topicOf(outline, id))

const wordsOf = ({ outline }: Graph, { isInverse, relation }: Link): Text => {
  const named = outline.relationTypes.get(relation.type)
  return (isInverse ? named?.inverse : named?.words) ?? same(relation.type)
}

const clauseOf = (words: Text, object: Text): Text =>
  combine([words, object], ([pattern = '', name = '']) => filled(pattern, name))

/** Links as sentences, the one who does it as the subject. */
const whole = ({ graph, say }: LinkSetting, links: Path): Text =>
  combine(
    links.map(({ from, to, isInverse, relation }) => {
      const [subject, object] = isInverse ? [to, from] : [from, to]
      const words = wordsOf(graph, { from, to, relation, isInverse: false })
      const clause = clauseOf(words, nameOf(graph, object))
      return say([nameOf(graph, subject), clause], (phrases, name, said) =>
        phrases.sentence(spaced([name, said])),
      )
    }),
    (sentences) => spaced(sentences),
  )

function made(
  { library, graph }: LinkSetting,
  ask: Ask,
  parts: Pick<CommonParts, 'ask' | 'explain'> & {
    readonly home: string
    readonly local: string
    readonly right: readonly string[]
    /** Those that say it: the first that has a source gives the question's. */
    readonly links: readonly Link[]
    readonly path: readonly [string, string]
    /** Why a wrong topic is wrong: by default, what it is. */
    readonly why?: (id: string) => Text
  },
): Question {
  const { home, local, right, links, path } = parts
  const why = parts.why ?? ((id: string): Text => library.knowledge(id).summary)
  const text = (id: string): Text => nameOf(graph, id)
  const options: AnswerOption[] = [
    ...right.map((id) => ({ text: text(id), correct: true })),
    ...ask.wrong.map((id) => {
      const reason = why(id)
      return { text: text(id), correct: false, ...(!isEmpty(reason) && { why: reason }) }
    }),
  ]
  return {
    ...{ id: `${home}/~${local}`, topic: home, ask: parts.ask, explain: parts.explain, options },
    type: right.length > 1 ? 'several' : 'choice',
    source: links.find(({ relation }) => relation.source)?.relation.source ?? '',
    origin: 'generated',
    after: [...new Set([home, ...topicsAsked(ask).filter((id) => !ask.wrong.includes(id))])],
    seeAlso: { path },
  }
}
