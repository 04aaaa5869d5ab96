import { literally } from '../base/patterns.ts'
import { mapText, type Text, wordings } from '../base/text.ts'
import type { Asked } from '../kinds/kind.ts'
import { fold } from '../model/names.ts'
import type { Question } from '../model/question.ts'
import type { Knowledge, Outline, Topic } from '../model/topic.ts'
import { ancestors, childrenOf, topicOf } from '../model/walk.ts'
import { hidden, secretsOf } from './spoilers.ts'

/** One step of help. */
export type Hint =
  /** Where in the tree the answer stands, or the question where the answer is no topic. */
  | { readonly kind: 'place'; readonly path: readonly Text[]; readonly beside: readonly Text[] }
  /** The shape of what is to be typed: first letters, and dots for the rest. */
  | { readonly kind: 'letters'; readonly shapes: readonly Text[] }
  /** Numbers, from 1, of options that are wrong. */
  | { readonly kind: 'not'; readonly options: readonly number[] }
  /** How many options are right. */
  | { readonly kind: 'how-many'; readonly count: number }
  /** What comes first. */
  | { readonly kind: 'first'; readonly item: Text }
  /** The fact that is asked for, with a hole where the answer stands. */
  | { readonly kind: 'fact'; readonly text: Text }

/** More than this many neighbours say nothing about a place. */
const MOST_BESIDE = 6

const HOLE = '____'

/** The hints of a question as it was asked, weakest first. */
export function hintsFor(outline: Outline, knowledge: Knowledge, asked: Asked): Hint[] {
  const { question } = asked
  return [placeOf(outline, question), ...shapeOf(asked), ...holeIn(knowledge, question)]
}

function placeOf(outline: Outline, question: Question): Hint {
  const secrets = secretsOf(question)
  const topic = answerTopic(outline, question) ?? topicOf(outline, question.topic)
  const beside =
    topic.parent === undefined
      ? []
      : childrenOf(outline, topic.parent).filter(({ id }) => id !== topic.id)
  const show = ({ title }: Topic): Text => hidden(title, secrets)
  return {
    kind: 'place',
    path: ancestors(outline, topic.id).map(show),
    beside: beside.slice(0, MOST_BESIDE).map(show),
  }
}

/** The topic that is the answer, where it is one. */
function answerTopic(outline: Outline, question: Question): Topic | undefined {
  if (question.type !== 'typed' && question.type !== 'cloze') return undefined
  const wanted = wordings(question.answer).map(fold)
  return [...outline.topics.values()].find(({ title }) =>
    wordings(title).some((words) => wanted.includes(fold(words))),
  )
}

function shapeOf({ question, options }: Asked): Hint[] {
  switch (question.type) {
    case 'typed':
    case 'cloze':
      return [{ kind: 'letters', shapes: [shape(question.answer)] }]
    case 'list':
      return [{ kind: 'letters', shapes: question.items.map(({ text }) => shape(text)) }]
    case 'order':
      return question.items.slice(0, 1).map(({ text }) => ({ kind: 'first', item: text }))
    case 'choice':
    case 'tell-apart':
    case 'several': {
      const wrong = (options ?? []).flatMap((text, i) =>
        question.options.some((option) => option.text === text && !option.correct) ? [i + 1] : [],
      )
      const right = (options ?? []).length - wrong.length
      // Half of the options go; the last wrong one stays, or nothing would be left to ask.
      const out = wrong.slice(0, Math.min(Math.floor((options ?? []).length / 2), wrong.length - 1))
      return [
        ...(question.type === 'several' ? [{ kind: 'how-many', count: right } as const] : []),
        ...(out.length > 0 ? [{ kind: 'not', options: out } as const] : []),
      ]
    }
  }
}

/** `kube-scheduler` as `k···-s········`: the first letter of each word; of Chinese and of numbers the first character. */
const shape = (text: Text): Text => mapText(text, dotted)

const dotted = (words: string): string =>
  words.replaceAll('`', '').replace(/[\p{L}\p{N}]+/gu, (word) => {
    const [first = '', ...rest] = word
    return first + '·'.repeat(rest.length)
  })

function holeIn({ facts }: Knowledge, question: Question): Hint[] {
  const fact = facts.find(({ id }) => id === question.fact)
  if (!fact) return []
  const answers = answersOf(question)
  // A hole in one language and none in the other would tell the answer in the other.
  const isHoled = wordings(fact.text).every((words) => punched(words, answers) !== words)
  return isHoled
    ? [{ kind: 'fact', text: mapText(fact.text, (words) => punched(words, answers)) }]
    : []
}

function answersOf(question: Question): string[] {
  switch (question.type) {
    case 'typed':
    case 'cloze':
      return [...question.accepted]
    case 'choice':
    case 'tell-apart':
      return question.options.filter(({ correct }) => correct).flatMap(({ text }) => wordings(text))
    default:
      return []
  }
}

/** The text with every occurrence of an answer made a hole. */
function punched(text: string, answers: readonly string[]): string {
  let out = text
  for (const answer of [...answers].sort((a, b) => b.length - a.length)) {
    const bare = answer.replaceAll('`', '')
    if (bare === '') continue
    const literal = literally(bare)
    const isLatin = /^[\x20-\x7e]+$/.test(bare)
    const pattern = isLatin ? `(?<![\\p{L}\\p{N}])${literal}(?:e?s)?(?![\\p{L}\\p{N}])` : literal
    out = out.replace(new RegExp(pattern, 'giu'), HOLE)
  }
  return out
}
