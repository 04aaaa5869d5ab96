import { seededDice } from '../core/base/dice.ts'
import { hash32 } from '../core/base/hash.ts'
import { hasHan } from '../core/base/script.ts'
import { mapText, type Text, wordsIn } from '../core/base/text.ts'
import { linkOf } from '../core/document/source.ts'
import { kindOf } from '../core/kinds/index.ts'
import type {
  AnswerOption,
  ChoiceQuestion,
  ItemsQuestion,
  MatchQuestion,
  Question,
  TypedQuestion,
} from '../core/model/question.ts'
import type { Page } from '../view/page.ts'
import { asCode, asLines, asLink, asRemark, asWords, block, listed, withCode } from './anki-html.ts'

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
}

/** How many other right answers are shown: what is accepted is many spellings of one thing. */
const MOST_OTHERS = 3

/** How a cloze shows a hole. */
const HOLE = '____'

/** A question as a note, in the languages of a page. */
export function noteOf(page: Speech, question: Question): AnkiNote {
  const shown = question.material ? asCode(question.material.lines) : ''
  const rest =
    block(asLines(page, question.explain)) +
    block(question.source === '' ? '' : asLink(linkOf(question.source)))
  if (question.type === 'cloze' && hasHoles(page, question))
    return { type: 'cloze', fields: [shown + clozeOf(page, question), rest] }
  const { front, back } = sidesOf(page, question)
  return {
    type: 'basic',
    fields: [shown + block(`<b>${asLines(page, question.ask)}</b>`) + front, back + rest],
  }
}

function sidesOf(page: Speech, question: Question): Sides {
  const { anki } = page.words.exporting
  switch (question.type) {
    case 'choice':
    case 'tell-apart':
      return choiceOf(page, question, '')
    case 'several':
      return choiceOf(page, question, anki.several)
    case 'typed':
    case 'cloze':
      return {
        front: '',
        back: block(`<b>${asLines(page, question.answer)}</b>`) + alsoOf(page, question),
      }
    case 'order':
      return {
        front: instructed(
          anki.order,
          listed(
            'ul',
            drawn(question).map((text) => asLines(page, text)),
          ),
        ),
        back: itemsOf(page, question, 'ol'),
      }
    case 'list':
      return {
        front: instructed(anki.list(question.items.length), ''),
        back: itemsOf(page, question, 'ul'),
      }
    case 'match':
      return matchOf(page, question)
  }
}

/**
 * The options as they are drawn for a question: which wrong ones, and in which order, follows from
 * its id alone, so that a second export has the same ones.
 */
const askedOf = (question: Question) =>
  kindOf(question).ask(question, seededDice(hash32(question.id)))

const drawn = (question: Question): readonly Text[] => askedOf(question).options ?? []

const instructed = (instruction: string, html: string): string =>
  block(instruction === '' ? '' : `<i>${asWords(instruction)}</i>`) + html

/** Options with numbers; behind them the right ones, and why the others are wrong. */
function choiceOf(page: Speech, question: ChoiceQuestion, instruction: string): Sides {
  const options = drawn(question)
  const shown = options.flatMap(
    (text, i): Array<AnswerOption & { readonly n: number }> =>
      question.options
        .filter((option) => option.text === text)
        .slice(0, 1)
        .map((option) => ({ ...option, n: i + 1 })),
  )
  const wrong = shown.filter(({ correct, why }) => !correct && why)
  return {
    front: instructed(
      instruction,
      listed(
        'ol',
        options.map((text) => asLines(page, text)),
      ),
    ),
    back:
      shown
        .filter(({ correct }) => correct)
        .map(({ n, text }) => block(`<b>${n}. ${asLines(page, text)}</b>`))
        .join('') +
      listed(
        'ul',
        wrong.map(({ text, why }) => asRemark(page, text, why)),
      ),
  }
}

/** What else is right, where an answer is typed: a few names, in the scripts of the page. */
function alsoOf({ languages }: Speech, { answer, accepted }: TypedQuestion): string {
  const said = new Set<string>(Object.values(answer))
  const isChinese = languages.some((language) => language !== 'en')
  const others = accepted.filter((words) => !said.has(words) && (isChinese || !hasHan(words)))
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
  const lines = (texts: readonly Text[]) => texts.map((text) => asLines(page, text))
  return {
    front: instructed(
      page.words.exporting.anki.match,
      listed('ol', lines(left)) + listed('ol', lines(options), 'a'),
    ),
    back: listed(
      'ul',
      left.flatMap((each) =>
        question.pairs
          .filter((pair) => pair.left === each)
          .map((pair) => `${asLines(page, pair.left)} → <b>${asLines(page, pair.right)}</b>`),
      ),
    ),
  }
}

const hasHoles = ({ languages }: Speech, { ask }: TypedQuestion): boolean =>
  languages.every((language) => wordsIn(ask, language).includes(HOLE))

/** The sentence of each language with its hole as Anki's first cloze: they are one card. */
function clozeOf(page: Speech, { ask, answer }: TypedQuestion): string {
  const filled = mapText(ask, (words, language) => {
    const [before = '', ...after] = words.split(HOLE)
    const hole = asWords(wordsIn(answer, language)).replaceAll('::', ':&#58;')
    return withCode(`${asWords(before)}{{c1::${hole}}}${asWords(after.join(HOLE))}`)
  })
  const lines = page.languages.map((language) => wordsIn(filled, language))
  return block([...new Set(lines)].join('<br>'))
}
