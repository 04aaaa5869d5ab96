import type { Words } from '../words.ts'

/** The name of each language, in Chinese. */
export const languages: Words['languages'] = { en: '英文', zh: '中文', 'zh-Hant': '繁体中文' }
