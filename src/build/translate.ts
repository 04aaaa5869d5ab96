import { lazy } from '../core/base/collections.ts'
import { hasHan, type Script } from '../core/base/script.ts'
import { type Derived, wordings } from '../core/base/text.ts'
import { deriveLibrary, deriveTexts, writtenTexts } from '../core/model/derive.ts'
import type { Library } from '../core/model/library.ts'
import { fold } from '../core/model/names.ts'
import type { Question } from '../core/model/question.ts'
import type { Topic } from '../core/model/topic.ts'
import { madeQuestions } from '../core/quiz/made-questions.ts'
import { phrases } from '../i18n/phrases.ts'
import { textToTraditional } from './traditional.ts'

type Say = (words: string) => string

/**
 * How words are converted to each derived language; `quoted` tells which words are quotations that
 * keep their own script.
 */
const SAYINGS: Readonly<
  Record<Derived, (words: string, quoted: (words: string) => boolean) => string>
> = { 'zh-Hant': textToTraditional }

/**
 * An outline as it is written, and with a derived language; in both, the names of both find topics
 * and count as answers.
 */
export interface Translated {
  readonly written: Library
  readonly derived: Library
}

interface Rules {
  /** How names of different scripts are compared. */
  readonly script: Script
  /** Whether words are a quotation of a document, which keeps its own script. */
  readonly quoted: (words: string) => boolean
}

/** An outline converted to a derived language. */
export function translate(library: Library, language: Derived, rules: Rules): Translated {
  const { script, quoted } = rules
  const sayWith =
    (isQuoted: Rules['quoted']): Say =>
    (words) =>
      hasHan(words) ? SAYINGS[language](words, isQuoted) : words
  const say = sayWith(quoted)
  const questions = library.questions().map((question) => withNames(question, { say, script }))
  const topics = new Map(
    [...library.outline.topics].map(([id, topic]) => [id, withTitles(topic, say, script)]),
  )
  const named: Library = {
    ...library,
    outline: { ...library.outline, topics },
    questions: () => questions,
  }
  // Made once, so that every language has the same options in the same order. The words of relations are
  // written by hand in each language: a question about one would be partly derived, and stay so.
  const made = lazy(() => writtenTexts(madeQuestions(named, phrases)))
  const written = { ...named, made }
  const derived = deriveLibrary(written, { language, say })
  // What these have in quotes is a title, also where a quoted document has the same.
  const sayTitles = sayWith(() => false)
  return {
    written,
    derived: {
      ...derived,
      made: lazy(() => deriveTexts(made(), { language, say: sayTitles })),
      outline: {
        ...derived.outline,
        topics: new Map(
          [...derived.outline.topics].map(([id, topic]) => [id, withDerivedAliases(topic, say)]),
        ),
      },
    },
  }
}

const both = (names: readonly string[], say: Say): string[] => [
  ...new Set([...names, ...names.map(say)]),
]

/** The same, without derived names that differ in their script only: what is typed is compared in one. */
function bothInScript(names: readonly string[], { say, script }: Naming): string[] {
  const written = new Set(names.map(script))
  return [...names, ...both(names, say).filter((name) => !written.has(script(name)))]
}

/** How names are derived, and compared. */
interface Naming extends Pick<Rules, 'script'> {
  readonly say: Say
}

/**
 * A topic that is also found by its derived titles and aliases, if they differ in more than the
 * script.
 */
function withTitles(topic: Topic, say: Say, script: Script): Topic {
  const titles = wordings(topic.title)
  const also = both(titles, say)
    .map(script)
    .filter((title) => !titles.includes(title))
  const aliases = topic.aliases.map(say).map(script)
  return {
    ...topic,
    ...(also.length > 0 && { also }),
    keys: [...new Set([...topic.keys, ...[...also, ...aliases].map(fold)])],
  }
}

/** A topic whose aliases are shown in the derived language, and which is found by them as shown. */
function withDerivedAliases(topic: Topic, say: Say): Topic {
  const aliases = [...new Set(topic.aliases.map(say))]
  const shown = [...wordings(topic.title), ...aliases].map(fold)
  return { ...topic, aliases, keys: [...new Set([...topic.keys, ...shown])] }
}

/** A question that also accepts the derived names. */
function withNames(question: Question, naming: Naming): Question {
  if ('accepted' in question)
    return { ...question, accepted: bothInScript(question.accepted, naming) }
  if (!('items' in question)) return question
  const items = question.items.map((item) => {
    const shown = wordings(item.text)
    const also = bothInScript([...shown, ...item.also], naming).filter(
      (name) => !shown.includes(name),
    )
    return { ...item, also }
  })
  return { ...question, items }
}
