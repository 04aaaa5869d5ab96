import { en } from './en.ts'
import type { Words } from './words.ts'
import { zh } from './zh.ts'

/** The words of a language. */
export const wordsOf = (language: 'en' | 'zh'): Words => (language === 'zh' ? zh : en)
