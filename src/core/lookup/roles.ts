/** Questions for what something does, which the thing itself answers, and no Role and no Job. */
const ROLES: readonly RegExp[] = [
  /^(?:what\S* (?:is |are )?)?(?:the )?(?:roles?|job|tasks?|function|purpose|dut(?:y|ies)|responsibilit(?:y|ies)) of (?:the |an? )?(.{1,60}?)(?: in \w{1,20})? ?\??$/i,
  /^what (?:role|part) (?:does|do) (?:the |an? )?(.{1,60}?) play.{0,20}$/i,
  /^(?:what(?:['’]s| is| are) )?(?:the )?(.{1,60}?)(?:['’]s (?:role|job|task|function|purpose)| responsibilities) ?\??$/i,
  /^(.{1,40}?) ?(?:的(?:角色|任务|职责|作用|功能|用途)|[扮起担].{1,4}(?:角色|作用))(?:是(?:什么|啥))? ?[?？]?$/,
  /^.{0,4}对 ?(.{1,40}?) ?的(?:理解|看法|认识) ?[?？]?$/,
]

/** What a question for the role of something is about; the words as they are if they ask for something else. */
export const withoutRole = (words: string): string =>
  ROLES.map((role) => role.exec(words.trim())?.[1]).find((thing) => thing !== undefined) ?? words
