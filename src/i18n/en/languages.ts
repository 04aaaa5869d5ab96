import type { Language } from '../../core/base/text.ts'

/** The name of each language. */
export const languages: Readonly<Record<Language, string>> = {
  en: 'English',
  zh: 'Chinese',
  'zh-Hant': 'Traditional Chinese',
}
