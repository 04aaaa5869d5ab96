import type { Words } from '../words.ts'

export const languages: Words['languages'] = { en: '英文', zh: '中文', 'zh-Hant': '繁体中文' }
