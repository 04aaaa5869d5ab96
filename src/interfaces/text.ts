import { same } from '../core/base/text.ts'
import type { Library } from '../core/model/library.ts'
import type { Material } from '../core/model/material.ts'
import { seeAlsoOf } from '../core/quiz/see-also.ts'
import type { DrillInterface, Note } from '../drill/interface.ts'
import type { Outcome, ShownQuestion } from '../drill/turn.ts'
import { feedbackLines } from '../view/feedback.ts'
import { lessonLines } from '../view/lesson.ts'
import { materialLines } from '../view/material.ts'
import { hintLines, ruleLine } from '../view/notes.ts'
import { inline, keyRows, type Page, paragraph } from '../view/page.ts'
import { answeringLines, questionLines } from '../view/question.ts'
import { summaryLines } from '../view/summary.ts'
import { aboutWhen } from '../view/when.ts'

/** What a text interface needs in addition to the page. */
export interface TextOptions {
  readonly page: Page
  readonly print: (lines: readonly string[]) => void
  /** The lines of a topic's own page. */
  readonly topicPage: (topic: string) => string[]
  /** Where the topics of lessons are. */
  readonly library: Library
  /** A command as it is typed, for the outline at hand. */
  readonly commandFor: (command: string) => string
  /** A person types: the keys that may be pressed are shown, and a rule between two questions. */
  readonly keys: boolean
  /** What the rule is made of. */
  readonly rule: '─' | '-'
  /** One key answers where one option is picked. */
  readonly oneKey?: boolean
  /** The time that is left is told: the learner asked for so many minutes. */
  readonly isTimed?: boolean
  /** The schedule does not change, so no question can be said to be known or put away. */
  readonly isUnkept?: boolean
}

/** When a question that was answered comes back, in this drill or after it. */
interface Next extends Pick<Outcome, 'returns' | 'due' | 'now'> {
  readonly correct: boolean
}

/**
 * The output half of an interface: the same lines on a terminal and in plain mode; nothing is ever
 * redrawn.
 */
export function textInterface({
  page,
  print,
  topicPage,
  library,
  commandFor,
  keys,
  rule,
  isTimed = false,
  oneKey = false,
}: TextOptions): Pick<
  DrillInterface,
  'lesson' | 'show' | 'tell' | 'feedback' | 'review' | 'summary'
> {
  const { quiz } = page.words
  const wrapped = (lines: readonly string[], indent = ''): string[] =>
    lines.flatMap((line) => paragraph(page, same(line), indent))
  const comesBack = ({ correct, returns, due, now }: Next): string => {
    if (returns) return quiz.comesBackSoon
    if (due === undefined) return ''
    // What is missed for the last time in a drill is due in minutes, but this drill asks it no more.
    return (correct ? quiz.comesBack : quiz.dueAgain)(aboutWhen(page.words, due, now))
  }
  const feedbackOf = (
    { asked }: ShownQuestion,
    { graded, returns, due, now, ...outcome }: Outcome,
  ) => {
    const more = graded.correct ? undefined : seeAlsoOf(asked.question, library)
    return feedbackLines(page, {
      asked,
      graded,
      comesBack: comesBack({ correct: graded.correct, returns, due, now }),
      wasSure: outcome.wasSure,
      seeAlso: more && commandFor(more),
    })
  }
  let isOver = false
  /** The share of the drill that is done, as far as its length is known. */
  let done = 0
  /** The same before the last answer, which may be taken back. */
  let before = 0
  const inWords = keys && rule === '-'
  /** What was looked at in parts since the last question was shown, and which part is on screen. */
  let wide: Material | undefined
  let part = 0
  /** The question on screen that is not answered yet. */
  let asked: ShownQuestion['asked'] | undefined
  /** Whether the last answer was right, if the keys about it were not shown yet: they work where something follows. */
  let unsaid: boolean | undefined
  const keysAbout = (correct: boolean, can: { page: boolean; put: boolean }): string[] =>
    keys ? keyRows(page, quiz.afterwards(correct, can), '  ').map(page.theme.dim) : []
  /**
   * What is between an answer, or a lesson that was read, and what comes after it.
   * @param hasPage whether the key for a page shows that of the last answer there
   */
  const parted = (hasPage: boolean): string[] => {
    const isNext = isOver && keys
    const said = unsaid === undefined ? [] : keysAbout(unsaid, { page: hasPage, put: false })
    unsaid = undefined
    isOver = false
    return [...said, ...(isNext ? [...(rule === '-' ? [''] : []), ruleLine(page, rule, done)] : [])]
  }
  return {
    lesson: (lesson) => {
      asked = undefined
      print([...parted(!lesson.isNew), ...lessonLines(page, library, lesson)])
      isOver = lesson.isNew
    },
    show: (shown) => {
      wide = undefined
      asked = shown.asked
      const { left } = shown
      const timed = { ...shown, left: isTimed ? left : undefined }
      print([...parted(true), ...questionLines(page, timed, inWords)])
    },
    feedback: (shown, outcome) => {
      asked = undefined
      isOver = true
      before = done
      // What was missed makes the drill longer.
      done = shown.n / (shown.of + (outcome.returns ? 1 : 0))
      const { isWaited, graded } = outcome
      unsaid = isWaited ? undefined : graded.correct
      print([
        ...feedbackOf(shown, outcome),
        ...(isWaited
          ? keysAbout(graded.correct, { page: true, put: outcome.due !== undefined })
          : []),
        ...(keys ? [] : ['']),
      ])
    },
    review: (answers) => {
      const missed = answers.filter(([, { graded }]) => !graded.correct)
      if (missed.length === 0) return
      print([
        '',
        page.theme.heading(quiz.missed),
        ...missed.flatMap(([shown, outcome]) => [
          '',
          ...questionLines(page, { ...shown, left: undefined }),
          ...feedbackOf(shown, outcome),
        ]),
      ])
    },
    tell: (note) => {
      print(noteLines(note))
      // What was put away is not asked: something else follows.
      if (note.kind === 'put') isOver = true
      if (note.kind === 'undone') done = before
    },
    summary: (summary) => print(summaryLines(page, summary)),
  }

  function noteLines(note: Note): string[] {
    const { notes } = quiz
    switch (note.kind) {
      case 'help':
        return wrapped([...answeringLines(page, asked, oneKey), ...quiz.help, ...quiz.keys], '  ')
      case 'hint':
        return hintLines(page, note.hint)
      case 'complaint':
        return wrapped([quiz.complaints[note.why](note.of)])
      case 'undone':
        return [...wrapped([notes.undone(note.ask ? inline(page, note.ask) : '')]), '']
      case 'overruled':
        return wrapped([
          notes.overruled(note.correct, comesBack(note)),
          ...(note.ask ? [inline(page, note.ask)] : []),
        ])
      case 'flagged':
        return wrapped([notes.flagged(inline(page, note.ask))])
      case 'put':
        return wrapped(
          [putWords(note), ...(note.confused ? [notes.confused(inline(page, note.confused))] : [])],
          '  ',
        )
      case 'put-back':
        return [...wrapped([notes.putBack(note.ask ? inline(page, note.ask) : '')]), '']
      case 'brought-back':
        return wrapped([notes.broughtBack(inline(page, note.unit))], '  ')
      case 'page':
        return [...topicPage(note.topic), '']
      case 'written': {
        const place = `${note.at.file}:${note.at.line}`
        return [...wrapped([notes.written[note.isOpen ? 'opened' : 'there'](place)], '  '), '']
      }
      case 'material':
        part = note.material === wide ? part + 1 : 1
        wide = note.material
        return materialLines(page, wide, part)
      case 'resumed':
        return [...wrapped([notes.resumed(note.left)]), '']
      default:
        return wrapped([notes[note.kind]])
    }
  }

  function putWords({ why, due, now }: Extract<Note, { kind: 'put' }>): string {
    const { notes } = quiz
    return why === 'known'
      ? notes.known(due === undefined ? '' : aboutWhen(page.words, due, now))
      : notes[why === 'wish' ? 'putAway' : 'leech']
  }
}
