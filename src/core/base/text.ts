/** The languages everything a person reads exists in. */
export const LANGUAGES = ['en', 'zh'] as const
export type Language = (typeof LANGUAGES)[number]

/** One meaning in both languages. */
export interface Text {
  readonly en: string
  readonly zh: string
}

/** A text that reads the same in every language: a name, a number, a one-language outline's words. */
export const same = (words: string): Text => ({ en: words, zh: words })

/** The text's different wordings: one where both languages say the same. */
export const wordings = (text: Text): string[] =>
  text.en === text.zh ? [text.en] : [text.en, text.zh]
