import { HOLE, SENTENCE_GAP } from '../../base/punctuation.ts'
import { isEmpty, joinTexts, same, type Text } from '../../base/text.ts'
import { chained, doing } from '../../graph/asks.ts'
import { dependence } from '../../graph/dependents.ts'
import type { Graph, Link } from '../../graph/graph.ts'
import { clauseOf, forward, sentenceOf, shortName } from '../../graph/sentences.ts'
import { type Ask, topicsAsked } from '../../model/ask.ts'
import type { Library } from '../../model/library.ts'
import type { AnswerOption, CommonParts, Question } from '../../model/question.ts'
import type { Say } from './phrases.ts'

const GAP = same(HOLE)

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
  const [first] = links.map(forward)
  if (!first) return []
  const clause = clauseOf(graph.outline, first, cited(setting, ask.of), GAP)
  const isOne = links.length === 1
  return [
    made(setting, ask, {
      ...{ home: ask.of, local: `who-${ask.by}`, links, path: [first.from, ask.of] },
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
  const { outline } = graph
  const links = chained(graph, ask.chain)
  if (!links) return []
  const [before, behind] = links
  const [start, middle, end] = ask.chain
  return [
    made(setting, ask, {
      ...{ home: middle, local: `between-${start}-${end}`, links, path: [start, end] },
      // The number of the verb behind the gap would tell something about what is in it.
      ask: say(
        [
          sentenceOf(outline, before, GAP, cited(setting, start)),
          clauseOf(outline, behind, cited(setting, end), GAP),
        ],
        (phrases, one, other) => phrases.relationGap(one, other),
      ),
      explain: say(
        [sentenceOf(outline, before), clauseOf(outline, behind)],
        (phrases, one, other) => phrases.relationSaid(one, other),
      ),
      right: [middle],
    }),
  ]
}

/** Which of these can do without it? */
function withoutQuestion(setting: LinkSetting, ask: Extract<Ask, { kind: 'without' }>): Question[] {
  const { graph, say, library } = setting
  const [first = ''] = ask.wrong
  return [
    made(setting, ask, {
      ...{ home: ask.of, local: `without-${ask.right}`, path: [first, ask.of] },
      links: dependence(graph, first, ask.of),
      ask: say([cited(setting, ask.of)], (phrases, name) => phrases.independent(name)),
      explain: library.knowledge(ask.right).summary,
      right: [ask.right],
      why: (id) => whole(setting, dependence(graph, id, ask.of)),
    }),
  ]
}

/** One word with a small letter, a hyphen or a capital inside: nobody takes it for a common word. */
const isName = (name: string): boolean =>
  !name.includes(' ') && (/^[a-z]/.test(name) || name.includes('-') || /[A-Z]/.test(name.slice(1)))

/** What a topic is called in a question: in quotes, unless that is plainly a name. */
const cited = ({ graph, say }: LinkSetting, id: string): Text =>
  say([shortName(graph.outline, id)], (phrases, name) =>
    isName(name) ? name : phrases.titled(name),
  )

/** Links as sentences, the one who does it as the subject. */
const whole = ({ graph, say }: LinkSetting, links: readonly Link[]): Text =>
  joinTexts(
    links.map((link) =>
      say([sentenceOf(graph.outline, forward(link))], (phrases, said) => phrases.sentence(said)),
    ),
    SENTENCE_GAP,
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
  const text = (id: string): Text => shortName(graph.outline, id)
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
