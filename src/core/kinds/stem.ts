import { LANGUAGES, type Text, wordsIn } from '../base/text.ts'
import { fold } from '../model/names.ts'
import type { KindSource } from './kind.ts'

/**
 * Warns if the ask already contains the answer. Very short answers (a number, `NO`) are not
 * checked: they may occur by chance.
 */
export function checkStem({ ask, askAt, report }: KindSource, answer: Text): void {
  for (const language of LANGUAGES) {
    const key = fold(wordsIn(answer, language))
    if (key.length > 2 && fold(wordsIn(ask, language)).includes(key)) {
      report('answer-in-stem', askAt, { answer: wordsIn(answer, language) })
      return
    }
  }
}
