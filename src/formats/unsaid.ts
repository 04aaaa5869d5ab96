import { isPage } from '../core/document/source.ts'

/** What people write where nothing is to be said, or not yet. Other signs may be what a list of signs is about. */
const UNSAID =
  /^(?:[-–—]{1,3}|[?？]|\.{3}|…{1,2}|(?:n\/?a|n\.a\.|todo|tbd|tba|nil|无|暂无|没有|待补充?|待定|未填写?|略)[.。!！]?)$/i

/** Whether words say nothing: a dash, or a mark for what is empty (`N/A`). */
export const isUnsaid = (words: string): boolean => words === '' || UNSAID.test(words.trim())

/** Whether words are an address and nothing else: that is a link, and says nothing itself. */
export const isAddress = (words: string): boolean => /^https?:\S+$/.test(words) && isPage(words)
