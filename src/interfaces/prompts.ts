import { same } from '../core/base/text.ts'
import { kindOf } from '../core/kinds/index.ts'
import type { DrillInterface } from '../drill/interface.ts'
import type { ShownQuestion } from '../drill/turn.ts'
import type { Prompter, PromptKeys, Reply, Typed } from '../ports.ts'
import { inline, keyRows, paragraph } from '../view/page.ts'
import { keysLine } from '../view/question.ts'
import { width } from '../view/width.ts'
import { examPrompts } from './exam-prompts.ts'
import { KEYS, keyedCommand, keysHere } from './keys.ts'
import { beginning, type Screen, screenOn } from './screen.ts'
import { type TextOptions, textInterface } from './text.ts'

/** The key that means "I don't know" when one key answers. */
const DONT_KNOW = '0'

/** The keys that do something after a lesson: Enter and space go on, the others are commands. */
const ON_A_LESSON = ['\r', '\n', ' ', 'e', 'q', '?', '!', 'u', 'f']

/** Prompts on a terminal: one key if one key is enough, a line if words are wanted. */
export function promptsInterface(
  options: Omit<TextOptions, 'keys' | 'rule'> & { readonly typed: Typed },
  prompter: Prompter,
  screen: Screen = screenOn(options.print, prompter),
): DrillInterface {
  const { page, typed } = options
  const { quiz } = page.words
  const { print } = screen
  const prompt = page.theme.key(page.signs.prompt)
  let told: ShownQuestion | undefined
  // The keys are shown on lines of their own, once for each question: on the line where the learner
  // types, they would be redrawn with every key.
  const tellKeys = (shown: ShownQuestion): void => {
    if (told === shown) return
    told = shown
    const keys = { dontKnow: DONT_KNOW, canPut: !options.isUnkept }
    const line = keysLine(page, shown.asked, keys)
    const lines = keyRows(page, line, '  ')
    print(lines.map(page.theme.dim))
  }
  /** Reads a key on the line that says which; on a narrow page, below it. */
  const readBehind = (said: string, keys: PromptKeys | 'any'): Promise<Reply> => {
    if (width(said) + 4 <= page.columns)
      return prompter.key(`${page.theme.dim(said)} ${prompt}`, keys, typed)
    print(keyRows(page, said).map(page.theme.dim))
    return prompter.key(prompt, keys, typed)
  }
  const { lesson, show, feedback, ...text } = textInterface({
    ...{ ...options, print, keys: true, oneKey: true, rule: '─' },
  })
  return {
    ...text,
    ...beginning(screen, { lesson, show, feedback }),
    waits: true,
    readOn: (after) =>
      after === 'answer'
        ? readBehind(quiz.goOn.key, 'any')
        : readBehind(quiz.goOn.lesson, keysHere(page, ON_A_LESSON, quiz.goOn.lesson)),
    patient: true,
    command: keyedCommand,
    read: async (shown) => {
      tellKeys(shown)
      const { asked } = shown
      if (!kindOf(asked.question).picksOne) return prompter.line(prompt, typed)
      const numbers = asked.options.map((_, i) => String(i + 1))
      const keys = [...numbers, DONT_KNOW, ...Object.keys(KEYS)]
      const reply = await prompter.key(prompt, keysHere(page, keys), typed)
      return reply.kind === 'text' && reply.text === DONT_KNOW ? { kind: 'text', text: '' } : reply
    },
    readSureness: () =>
      prompter.key(
        `${page.theme.dim(quiz.howSure)} ${prompt}`,
        keysHere(page, ['1', '2', '3']),
        typed,
      ),
    readReason: ({ ask, isLast, within }) => {
      const lines = paragraph(page, same(quiz.whatIsWrong(inline(page, ask), isLast)), '  ')
      print(lines.map(page.theme.dim))
      return prompter.line(prompt, 'ahead', within)
    },
    edit: prompter.edit,
    exam: examPrompts({ page, screen }, prompter),
    close: prompter.close,
  }
}
