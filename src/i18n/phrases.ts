import type { Language } from '../core/base/text.ts'
import { phrases as en } from './en/phrases.ts'
import type { Sentences } from './sentences.ts'
import { phrases as zh } from './zh/phrases.ts'
import { phrases as zhHant } from './zh/phrases.ts?zh-Hant'

/**
 * The sentences of generated questions in every language. They are short: a chunk for each language
 * would cost more than it saves.
 */
export const phrases: Readonly<Record<Language, Sentences>> = { en, zh, 'zh-Hant': zhHant }
