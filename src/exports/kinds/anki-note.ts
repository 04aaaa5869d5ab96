import { seededDice } from '../../core/base/dice.ts'
import { hash32 } from '../../core/base/hash.ts'
import { explained, HOLE } from '../../core/base/punctuation.ts'
import { hasHan } from '../../core/base/script.ts'
import { combine, mapText, type Text, wordsIn } from '../../core/base/text.ts'
import { linkOf } from '../../core/document/source.ts'
import { kindOf } from '../../core/kinds/index.ts'
import { keyOfName } from '../../core/model/names.ts'
import type {
  ChoiceQuestion,
  ItemsQuestion,
  MatchQuestion,
  Question,
  QuestionOf,
  QuestionType,
  TypedQuestion,
} from '../../core/model/question.ts'
import { withCode } from '../../pictures/escaping.ts'
import type { Page } from '../../view/page.ts'
import { asCode, asLines, asLink, asMarked, asWords, block, listed } from '../anki-html.ts'

/** A note of Anki: its type, and its two fields as HTML. */
export interface AnkiNote {
  readonly type: 'basic' | 'cloze'
  readonly fields: readonly [front: string, back: string]
}

type Speech = Pick<Page, 'languages' | 'words'>

/** What is asked and what is answered, without what all questions have. */
interface Sides {
  readonly front: string
  readonly back: string
  /** What is asked is in the front already, with the answer as a cloze. */
  readonly isCloze?: true
}

/** How many other right answers are shown: what is accepted is many spellings of one thing. */
const MOST_OTHERS = 3

/** How a kind of question is put on a card. */
type OnCard<Q extends Question> = (page: Speech, question: Q) => Sides

/** The sides of each kind of question. A kind without them does not compile. */
const SIDES = {
  choice: (page, question) => choiceOf(page, question, ''),
  several: (page, question) => choiceOf(page, question, page.words.exporting.anki.allRight),
  'tell-apart': (page, question) => choiceOf(page, question, ''),
  typed: typedOf,
  cloze: (page, question) =>
    hasHoles(page, question) ? clozeOf(page, question) : typedOf(page, question),
  order: (page, question) => ({
    front: listed('ul', asItems(page, drawn(question))),
    back: itemsOf(page, question, 'ol'),
  }),
  list: (page, question) => ({
    front: instructed(page.words.exporting.anki.allOf(question.items.length), ''),
    back: itemsOf(page, question, 'ul'),
  }),
  match: matchOf,
} satisfies { readonly [T in QuestionType]: OnCard<QuestionOf<T>> }

/** A question as a note, in the languages of a page. */
export function noteOf(page: Speech, question: Question): AnkiNote {
  const shown = question.material ? asCode(question.material.lines) : ''
  // Each function gets only questions of its own kind.
  const sides = (SIDES[question.type] as OnCard<Question>)(page, question)
  const ask = sides.isCloze ? '' : block(`<b>${asLines(page, question.ask)}</b>`)
  const rest =
    block(asLines(page, question.explain)) +
    block(question.source === '' ? '' : asLink(linkOf(question.source)))
  return {
    type: sides.isCloze ? 'cloze' : 'basic',
    fields: [shown + ask + sides.front, sides.back + rest],
  }
}

/**
 * The options as they are drawn for a question: which wrong ones, and in which order, follows from
 * its id alone, so that a second export has the same ones.
 */
const askedOf = (question: Question) =>
  kindOf(question).ask(question, seededDice(hash32(question.id)))

const drawn = (question: Question): readonly Text[] => askedOf(question).options ?? []

const asItems = (page: Speech, texts: readonly Text[]): string[] =>
  texts.map((text) => asLines(page, text))

const instructed = (instruction: string, html: string): string =>
  block(instruction === '' ? '' : `<i>${asWords(instruction)}</i>`) + html

/** Options with numbers; behind them the right ones, and why the others are wrong. */
function choiceOf(page: Speech, question: ChoiceQuestion, instruction: string): Sides {
  const options = drawn(question)
  const shown = options.flatMap((text, i) => {
    const option = question.options.find((each) => each.text === text)
    return option ? [{ ...option, n: i + 1 }] : []
  })
  const wrong = shown.flatMap(({ text, correct, why }) =>
    !correct && why ? explained(text, why) : [],
  )
  return {
    front: instructed(instruction, listed('ol', asItems(page, options))),
    back:
      shown
        .filter(({ correct }) => correct)
        .map(({ n, text }) => block(`<b>${n}. ${asLines(page, text)}</b>`))
        .join('') + listed('ul', asItems(page, wrong)),
  }
}

/** An answer that is typed, and a few other right ones. */
function typedOf(page: Speech, question: TypedQuestion): Sides {
  return {
    front: '',
    back: block(`<b>${asLines(page, question.answer)}</b>`) + alsoOf(page, question),
  }
}

/**
 * What else is right, where an answer is typed: a few names, in the scripts of the page. The id of a topic
 * is right, too, and no name that anybody knows.
 */
function alsoOf({ languages }: Speech, { answer, accepted, topic }: TypedQuestion): string {
  const said = new Set(Object.values<string>(answer).map(keyOfName))
  const isChinese = languages.some((language) => language !== 'en')
  const others = accepted.filter(
    (words) => words !== topic && !said.has(keyOfName(words)) && (isChinese || !hasHan(words)),
  )
  return block(others.slice(0, MOST_OTHERS).map(asWords).join(' · '))
}

const itemsOf = (page: Speech, { items }: ItemsQuestion, tag: 'ol' | 'ul'): string =>
  listed(
    tag,
    items.map(({ text }) => `<b>${asLines(page, text)}</b>`),
  )

/** Two lists, one with numbers and one with letters; behind them the pairs. */
function matchOf(page: Speech, question: MatchQuestion): Sides {
  const { left = [], options = [] } = askedOf(question)
  const pairs = left.flatMap((each) =>
    question.pairs
      .filter((pair) => pair.left === each)
      .map((pair) => combine([pair.left, pair.right], (two) => two.join(' → '))),
  )
  return {
    front: instructed(
      page.words.exporting.anki.pairs,
      listed('ol', asItems(page, left)) + listed('ol', asItems(page, options), 'a'),
    ),
    back: listed('ul', asItems(page, pairs)),
  }
}

const hasHoles = ({ languages }: Speech, { ask }: TypedQuestion): boolean =>
  languages.every((language) => wordsIn(ask, language).includes(HOLE))

/** What would end a cloze, or begin its hint, as references. */
const inHole = (signs: string): string => (signs === '}' ? '&#125;' : ':&#58;')

/** The sentence of each language with its holes as Anki's first cloze: they are one card. */
function clozeOf(page: Speech, { ask, answer }: TypedQuestion): Sides {
  const filled = mapText(ask, (words, language) => {
    const hole = asWords(wordsIn(answer, language)).replace(/::|\}/g, inHole)
    return withCode(words.split(HOLE).map(asMarked).join(`{{c1::${hole}}}`))
  })
  const lines = page.languages.map((language) => wordsIn(filled, language))
  return { front: block([...new Set(lines)].join('<br>')), back: '', isCloze: true }
}
