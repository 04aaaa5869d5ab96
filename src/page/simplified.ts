import { characterwise, type Script } from '../core/base/script.ts'
import { charactersOf } from '../core/base/script-patch.ts'

/** The common Chinese characters (Unicode: Extension A, CJK Unified Ideographs). */
const HAN = { first: 0x3400, last: 0x9fff } as const

/**
 * The Traditional characters that are written otherwise in Simplified Chinese, each before the Simplified
 * one, as far as the words have the latter: what is typed in either script is found.
 */
export function simplifiedIn(words: string, script: Script): string {
  const there = new Set(words)
  const pairs: string[] = []
  for (let code = HAN.first; code <= HAN.last; code++) {
    const character = String.fromCharCode(code)
    const simple = script(character)
    if (simple !== character && there.has(simple)) pairs.push(character + simple)
  }
  return pairs.join('')
}

/** The script of such pairs. */
export function scriptIn(pairs: string): Script {
  const simple = charactersOf(pairs)
  return (words) => characterwise(words, simple)
}
