import { joinTexts, same, wordings } from '../base/text.ts'
import type { Item, ItemsQuestion } from '../model/question.ts'
import { isAccepted } from './answer-match.ts'
import { COMMA, type Kind, nothingGiven } from './kind.ts'

/** Name the parts, in any order, with commas between. Credit is the share of parts named. */
export const list: Kind<ItemsQuestion> = {
  ask: () => ({ options: undefined, input: 'names' }),
  grade: ({ items }, answer) => {
    const isItem = (name: string, { text, also }: Item): boolean =>
      isAccepted(name, [...wordings(text), ...also])
    const names = partsOf(answer, (name) => items.some((item) => isItem(name, item)))
    const left = new Set(items)
    const wrong: string[] = []
    for (const name of names) {
      const item = [...left].find((each) => isItem(name, each))
      if (item) left.delete(item)
      // Said twice is said.
      else if (!items.some((each) => isItem(name, each))) wrong.push(name)
    }
    const named = items.length - left.size
    return {
      correct: left.size === 0 && wrong.length === 0,
      score: Math.max(0, named - wrong.length) / items.length,
      given: names.length === 0 ? nothingGiven : joinTexts(names.map(same), COMMA),
      expected: joinTexts(
        items.map(({ text }) => text),
        COMMA,
      ),
      mistakes: wrong.map((name) => ({ text: same(name), why: undefined })),
      missing: [...left].map(({ text }) => text),
    }
  },
}

/** The names in an answer: between commas, and between “and”s where what they join is no name itself. */
function partsOf(answer: string, isName: (words: string) => boolean): string[] {
  return answer
    .split(/[,，、;；\n]/)
    .flatMap((part) => (isName(part) ? [part] : part.split(/\band\b|和|与|及|以及/i)))
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
