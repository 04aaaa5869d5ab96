import { kindOf } from '../core/kinds/index.ts'
import type { ExamInterface, ExamPage } from '../drill/exam-interface.ts'
import type { Prompter } from '../ports.ts'
import { keyRows, type Page } from '../view/page.ts'
import { EXAM_KEYS, GOTO } from './exam-keys.ts'
import { examKeysFor, examText } from './exam-text.ts'
import { keysHere } from './keys.ts'
import { beginning, type Screen } from './screen.ts'

/** The key that means "I don't know" when one key answers. */
const DONT_KNOW = '0'

/** An exam on a terminal: one key if one key is enough, a line if words are wanted. */
export function examPrompts(
  { page, screen }: { readonly page: Page; readonly screen: Screen },
  prompter: Prompter,
): ExamInterface {
  const { exam } = page.words
  const { print } = screen
  const { opening, show, ...text } = examText(page, print)
  const prompt = page.theme.key(page.signs.prompt)
  let told: ExamPage | undefined
  const tellKeys = (shown: ExamPage): void => {
    if (told === shown) return
    told = shown
    print(keyRows(page, examKeysFor(page, shown, DONT_KNOW), '  ').map(page.theme.dim))
  }
  return {
    ...text,
    ...beginning(screen, { show }),
    open: async (what) => {
      // A resumed paper goes on at once: its time runs.
      if (what.answered > 0) return { kind: 'text', text: '' }
      opening(what)
      print([''])
      return prompter.line(`${exam.begin} ${prompt}`, 'ahead')
    },
    read: async (shown, left) => {
      tellKeys(shown)
      if (shown.kind === 'overview' || !kindOf(shown.shown.asked.question).picksOne)
        return prompter.line(prompt, 'ahead', left())
      const { asked, of } = shown.shown
      const numbers = asked.options.map((_, i) => String(i + 1))
      const keys = [...numbers, DONT_KNOW, ...Object.keys(EXAM_KEYS), GOTO]
      const reply = await prompter.key(prompt, keysHere(page, keys), 'ahead', left())
      if (reply.kind !== 'text') return reply
      if (reply.text === DONT_KNOW) return { kind: 'text', text: '' }
      if (reply.text !== GOTO) return reply
      const number = await prompter.line(`${exam.goto(of)} ${prompt}`, 'ahead', left())
      return number.kind === 'text' ? { kind: 'text', text: `${GOTO} ${number.text}` } : number
    },
  }
}
