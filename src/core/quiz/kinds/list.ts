import { same, wordings } from '../../text.ts'
import { COMMA, join, type Kind, nothingGiven } from '../ask.ts'
import { isAccepted } from '../forgive.ts'
import type { ItemsQuestion } from '../question.ts'

/** Name the parts, in any order, with commas between. Credit is the share of parts named. */
export const list: Kind<ItemsQuestion> = {
  ask: () => ({ options: undefined, input: 'names' }),
  grade: ({ items }, answer) => {
    const names = answer
      .split(/[,，、;；\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== '')
    const left = new Set(items)
    const wrong: string[] = []
    for (const name of names) {
      const item = [...left].find(({ text, also }) =>
        isAccepted(name, [...wordings(text), ...also]),
      )
      if (item) left.delete(item)
      else wrong.push(name)
    }
    const named = items.length - left.size
    return {
      correct: left.size === 0 && wrong.length === 0,
      score: Math.max(0, named - wrong.length) / items.length,
      given: names.length === 0 ? nothingGiven : join(names.map(same), COMMA),
      expected: join(
        items.map(({ text }) => text),
        COMMA,
      ),
      mistakes: wrong.map((name) => ({ text: same(name), why: undefined })),
      missing: [...left].map(({ text }) => text),
    }
  },
}
