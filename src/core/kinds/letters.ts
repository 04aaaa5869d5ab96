import { mapText, type Text } from '../base/text.ts'

/** The shape of the answer to be typed: first letters, and dots for the rest. */
interface LettersHint {
  readonly kind: 'letters'
  readonly letters: readonly Text[]
}

/**
 * `kube-scheduler` as `k···-s········`: the first letter of each word; for Chinese and for numbers
 * the first character.
 */
export const lettersOf = (texts: readonly Text[]): LettersHint => ({
  kind: 'letters',
  letters: texts.map((text) => mapText(text, dotted)),
})

const dotted = (words: string): string =>
  words.replaceAll('`', '').replace(/[\p{L}\p{N}]+/gu, (word) => {
    const [first = '', ...rest] = word
    return first + '·'.repeat(rest.length)
  })
