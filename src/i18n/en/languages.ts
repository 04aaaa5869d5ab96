import type { Language } from '../../core/base/text.ts'

/** What each language is called. */
export const languages: Readonly<Record<Language, string>> = {
  en: 'English',
  zh: 'Chinese',
  'zh-Hant': 'Traditional Chinese',
}
