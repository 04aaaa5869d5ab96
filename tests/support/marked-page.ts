import { asWritten } from '../../src/core/base/script.ts'
import { same, type Text } from '../../src/core/base/text.ts'
import { examiner } from '../../src/core/kinds/index.ts'
import type { Asked, Graded } from '../../src/core/kinds/kind.ts'
import type { Question } from '../../src/core/model/question.ts'
import type { Note } from '../../src/drill/interface.ts'
import type { Outcome, ShownQuestion } from '../../src/drill/turn.ts'
import { en } from '../../src/i18n/en.ts'
import type { Page } from '../../src/view/page.ts'
import { UNICODE } from '../../src/view/signs.ts'
import type { Theme } from '../../src/view/theme.ts'
import { choice, NOON } from './questions.ts'
import { outlineOf } from './trees.ts'

const marked = (name: string) => (words: string) => `<${name}>${words}</>`

/** A theme whose paints can be read. */
const MARKED: Theme = {
  ...{ title: marked('title'), heading: marked('heading'), dim: marked('dim') },
  ...{ code: marked('code'), codeMark: '', good: marked('good'), bad: marked('bad') },
  ...{ warn: marked('warn'), link: marked('link'), key: marked('key') },
  linked: (words) => words,
}

/** A page of sixty columns in English. */
export const page = (more: Partial<Page> = {}): Page => ({
  ...{ words: en, languages: ['en'], theme: MARKED, signs: UNICODE, columns: 60 },
  ...more,
})

const { ask, grade } = examiner(outlineOf('k'), asWritten)

/** A question as it is on the screen, its options in the order they were written. */
export const shownAs = (question: Question, more: Partial<ShownQuestion> = {}): ShownQuestion => ({
  asked: ask(question, () => 0.999),
  ...{ n: 1, of: 2, again: false, isGuess: false },
  ...{ path: [same('Kubernetes'), same('Alpha')], left: undefined },
  ...more,
})

/** The result of an answer, at noon. */
export const outcomeOf = (asked: Asked, given: string, more: Partial<Outcome> = {}): Outcome => ({
  graded: grade(asked, given) as Graded,
  ...{ due: NOON + 3 * 86_400_000, now: NOON, returns: false, wasSure: false, isWaited: false },
  ...more,
})

const ASK: Text = { en: 'What is `it`?', zh: '它是什么？' }

const QUESTION = choice('a/one')

/** Every kind of note, some in several forms. If a kind is missing, this does not compile. */
export const NOTES = Object.entries({
  help: [{}],
  'no-hint': [{}],
  'nothing-to-undo': [{}],
  'nothing-to-overrule': [{}],
  'nothing-to-flag': [{}],
  'no-flag': [{}],
  'no-page': [{}],
  'not-put': [{}],
  'time-over': [{}],
  'time-short': [{}],
  'not-flagged': [{}],
  'unknown-command': [{}],
  complaint: [
    { why: 'not-an-option', of: 4 },
    { why: 'not-an-order', of: 3 },
    { why: 'not-a-matching', of: 0 },
  ],
  hint: [
    { hint: { kind: 'place', path: [same('Kubernetes')], beside: [same('Beta'), ASK] } },
    { hint: { kind: 'fact', fact: same('____ runs.') } },
    { hint: { kind: 'letters', letters: [same('e···')] } },
    { hint: { kind: 'not', options: [1, 3] } },
    { hint: { kind: 'how-many', count: 2 } },
    { hint: { kind: 'first', item: ASK } },
    { hint: { kind: 'pair', answer: '1c', left: same('etcd'), right: same('2379') } },
  ],
  undone: [{ ask: ASK }, { ask: undefined }],
  overruled: [
    { correct: true, due: NOON + 3_600_000, now: NOON, returns: false, ask: undefined },
    { correct: false, due: NOON + 600_000, now: NOON, returns: true, ask: ASK },
    { correct: true, due: undefined, now: NOON, returns: false, ask: undefined },
  ],
  flagged: [{ ask: ASK }],
  put: [
    {
      why: 'known',
      question: QUESTION,
      due: NOON + 10_368_000_000,
      now: NOON,
      confused: undefined,
    },
    { why: 'wish', question: QUESTION, due: undefined, now: NOON, confused: undefined },
    { why: 'leech', question: QUESTION, due: undefined, now: NOON, confused: ASK },
  ],
  'put-back': [{ ask: ASK }, { ask: undefined }],
  'brought-back': [{ unit: ASK }],
  page: [{ topic: 'a' }],
  'not-yours': [{}],
  written: [
    { at: { file: 'a', line: 1 }, isOpen: true },
    { at: { file: 'a', line: 1 }, isOpen: false },
  ],
  'no-material': [{}],
  material: [{ material: { kind: 'output', lines: ['$ ls'], source: '' } }],
  resumed: [{ left: 1 }, { left: 7 }],
} satisfies {
  readonly [K in Note['kind']]: ReadonlyArray<Omit<Extract<Note, { kind: K }>, 'kind'>>
}).flatMap(([kind, forms]) => forms.map((form) => ({ kind, ...form }) as Note))
