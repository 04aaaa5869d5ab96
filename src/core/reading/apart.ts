import { inEach, isText, type Text, textOf, WRITTEN, type Written } from '../base/text.ts'

/**
 * A value and its words, taken apart: a compiled outline has the words of each language in a text of
 * their own, because what is alike packs well. A tenth of the package is saved.
 */
export interface Apart {
  /** The value as JSON, with null in place of each text. */
  readonly shape: string
  /** The words of these texts in each language, in order, as JSON. */
  readonly words: Readonly<Record<Written, string>>
}

/** Only such a text is taken apart: one with words of its own in a derived language stays. */
const isPlain = (value: object): value is Text =>
  isText(value) && Object.keys(value).length === WRITTEN.length

/** Takes a value of a compiled outline apart; nothing in it is null. */
export function apart(value: unknown): Apart {
  const words = inEach((): string[] => [])
  const shape = JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || !isPlain(inner)) return inner
    for (const each of WRITTEN) words[each].push(inner[each])
    return null
  })
  return { shape, words: textOf((each) => JSON.stringify(words[each])) }
}

/** Puts it together again. */
export function together({ shape, words }: Apart): unknown {
  const texts = WRITTEN.map((each) => JSON.parse(words[each]) as string[])
  let next = 0
  const filled = (value: unknown): unknown => {
    if (value === null) {
      const text: Partial<Record<Written, string>> = {}
      for (const [i, each] of WRITTEN.entries()) text[each] = texts[i]?.[next] ?? ''
      next++
      return text
    }
    if (typeof value !== 'object') return value
    // Filled in place: it was just read.
    const of = value as Record<string, unknown>
    for (const key of Object.keys(of)) {
      const inner = of[key]
      if (typeof inner === 'object') of[key] = filled(inner)
    }
    return value
  }
  return filled(JSON.parse(shape))
}
