import type { Script, ScriptTable } from '../core/base/script.ts'

/** The common Chinese characters (Unicode: Extension A, CJK Unified Ideographs). */
const HAN = { first: 0x3400, last: 0x9fff } as const

/**
 * The Traditional characters that are written otherwise in Simplified Chinese, as far as the words have the
 * latter: what is typed in either script is found.
 */
export function simplifiedIn(words: string, script: Script): ScriptTable {
  const there = new Set(words)
  const pairs: string[] = []
  for (let code = HAN.first; code <= HAN.last; code++) {
    const character = String.fromCharCode(code)
    const simple = script(character)
    if (simple !== character && there.has(simple)) pairs.push(`${character} ${simple}`)
  }
  return pairs.join('|')
}
