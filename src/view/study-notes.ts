import { dateOf, dayOf } from '../core/base/time.ts'
import type { StudyNote } from '../study/note.ts'
import { commandLine } from './command-line.ts'
import { inline, type Page } from './page.ts'

/** The most line numbers listed for a log's file; three dots replace the rest. */
const MOST_LINES_NAMED = 5

/** What the study found worth knowing, one line each. The caller wraps them. */
export const studyNoteLines = (page: Page, notes: readonly StudyNote[]): string[] =>
  notes.map((note) => lineOf(page, note))

function lineOf(page: Page, note: StudyNote): string {
  const { quiz, topic, progress } = page.words
  switch (note.kind) {
    case 'guessed':
      return topic.guessed(note.term, inline(page, note.topic.title))
    case 'skipped': {
      const { file, lines, reason } = note
      const named = lines.slice(0, MOST_LINES_NAMED).join(', ')
      return quiz.skipped(
        file,
        lines.length > MOST_LINES_NAMED ? `${named}, ${page.signs.more}` : named,
        quiz[reason],
      )
    }
    case 'unreadable':
      return quiz.unreadable(note.file)
    case 'future':
      return quiz.future(note.answers, dateOf(dayOf(note.latest, () => 0)))
    case 'adoptable':
      return (note.path === '' ? progress.adoptable : progress.formerly)(
        note.answers,
        note.outline,
        commandLine(note.spec, `progress adopt ${note.outline}`),
      )
    case 'lookalike':
      return progress.lookalike(
        note.path,
        note.answers,
        commandLine(note.spec, `progress adopt ${note.outline}`),
      )
    case 'open-elsewhere':
      return note.isSure ? quiz.openElsewhere(note.pid) : quiz.perhapsOpen(note.pid)
    case 'another':
      return quiz.another(note.left)
    case 'unsaid':
      return quiz.unsaid(note.answers)
    case 'planned':
      return quiz.planned(note.exam, note.days, note.begins)
    case 'welcome-back':
      return quiz.welcomeBack
    case 'behind':
      return quiz.behind(note.due, note.days, note.isWilling)
    case 'full':
      return quiz.full
    case 'enough-new':
      return quiz.enoughNew(note.quota)
    case 'relearning':
      return quiz.relearning
    case 'ahead':
      return quiz.ahead
  }
}
