import { describe, expect, it } from 'vitest'
import { seededDice } from '../../src/core/base/dice.ts'
import { examiner } from '../../src/core/kinds/index.ts'
import type { Asked } from '../../src/core/kinds/kind.ts'
import { seeAlsoOf } from '../../src/core/quiz/see-also.ts'
import { pathOf } from '../../src/core/quiz/spoilers.ts'
import { questionsBelow } from '../../src/study/questions.ts'
import { feedbackLines } from '../../src/view/feedback.ts'
import { keyRows, type Page } from '../../src/view/page.ts'
import { keysLine, questionLines } from '../../src/view/question.ts'
import { theMap } from '../support/outlines.ts'
import { pageOf } from '../support/pages.ts'

const library = theMap()
const { ask, grade } = examiner(library.outline)
const ALL = questionsBelow(library, library.outline.root, new Map()).map((question) =>
  ask(question, seededDice(1)),
)

/** A question with its keys and the prompt: as long as it can be on the screen. */
function askedOn(page: Page, asked: Asked): string[] {
  const path = pathOf(library.outline, asked.question)
  const again = { n: 12, of: 20, again: true, isGuess: true, path, left: 600_000 }
  const keys = keyRows(page, keysLine(page, asked), '  ')
  return [...questionLines(page, { asked, ...again }), ...keys, '›']
}

/** The feedback on each answer, with its keys and what waits below it. */
function feedbacksOn(page: Page, asked: Asked): string[][] {
  const { quiz } = page.words
  const seeAlso = seeAlsoOf(asked.question, library)
  return ['', '1', '2', '3', '4', 'no answer'].flatMap((given) => {
    const graded = grade(asked, given)
    if (typeof graded === 'string') return []
    const shown = { asked, graded, comesBack: quiz.comesBackSoon, wasSure: false, seeAlso }
    const keys = keyRows(page, quiz.afterwards(graded.correct, { page: true, put: true }), '  ')
    return [[...feedbackLines(page, shown), ...keys, quiz.goOn.key]]
  })
}

const ids = (asked: readonly Asked[]): string[] => asked.map(({ question }) => question.id)

describe.each(['en', 'zh', 'zh-Hant'] as const)(
  'on a screen of 80 columns and 24 rows, in %s',
  (lang) => {
    const page = { ...pageOf(lang, 80), rows: 24 }

    it('every question of the map fits, with its options and keys, and nothing is left out', () => {
      expect(ids(ALL.filter((asked) => askedOn(page, asked).length > 24))).toEqual([])
      const whole = pageOf(lang, 80)
      expect(
        ids(ALL.filter((each) => askedOn(page, each).length < askedOn(whole, each).length)),
      ).toEqual([])
    })

    it('every feedback fits, from the verdict to the keys', () =>
      expect(
        ids(ALL.filter((asked) => feedbacksOn(page, asked).some(({ length }) => length > 24))),
      ).toEqual([]))
  },
)

describe.each(['en', 'zh'] as const)('on a screen of 40 columns and 20 rows, in %s', (lang) => {
  const page = { ...pageOf(lang, 40), rows: 20 }

  it('what a question shows gives way to the question, its options and keys', () => {
    const bare = (asked: Asked): number =>
      askedOn(page, {
        ...asked,
        question: { ...asked.question, material: undefined },
      } as unknown as Asked).length
    const shown = ALL.filter(({ question }) => question.material)
    // Three lines of it are always there, what says how many more there are, and the key that shows them.
    const tooLong = shown.filter(
      (asked) => askedOn(page, asked).length > Math.max(20, bare(asked) + 5),
    )
    expect(ids(tooLong)).toEqual([])
    expect(shown.length).toBeGreaterThan(100)
  })
})
