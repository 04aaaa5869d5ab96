import { codeSpansIn } from '../base/code-spans.ts'
import { addTo, countBy, maxOf } from '../base/collections.ts'
import type { Script } from '../base/script.ts'
import { wordings } from '../base/text.ts'
import type { Part } from '../model/flow.ts'
import type { Library } from '../model/library.ts'
import { fold } from '../model/names.ts'

/** The most topics that one word of code means: more of them mention it, and none is about it. */
const MOST_TOPICS = 5

/** A topic is meant that speaks of code at least this share as often as the one that does so most. */
const SHARE = 0.5

/**
 * What means a topic besides its names, folded, with the topics' numbers: what it is found by, the
 * line of 2021 that it grew from and, where these say nothing, the flow that is at home there, and
 * the code that it speaks of: fields, flags, paths, commands.
 */
export function meaningsOf(
  library: Pick<Library, 'outline' | 'knowledge' | 'place'>,
  script: Script,
): Map<string, number[]> {
  const meanings = new Map<string, number[]>()
  const mentions = new Map<string, Map<number, number>>()
  const flows = new Map<string, number[]>()
  let number = 0
  for (const { id, foundBy = [] } of library.outline.topics.values()) {
    const { summary, facts, then } = library.knowledge(id)
    const said = [...foundBy, ...(then ? [then.line] : [])]
    const names = said.flatMap((words) => [meaningKey(words), meaningKey(script(words))])
    for (const name of new Set(names)) addTo(meanings, name, number)
    for (const name of new Set(library.place(id).parts.flatMap(flowNames)))
      for (const words of new Set([name, script(name)])) addTo(flows, meaningKey(words), number)
    const texts = [summary, ...facts.map(({ text }) => text)]
    for (const [code, n] of countBy(
      texts.flatMap((text) => codeIn(wordings(text))),
      codeKey,
    )) {
      const counts = mentions.get(code) ?? new Map<number, number>()
      mentions.set(code, counts.set(number, n))
    }
    number++
  }
  for (const [name, topics] of flows)
    if (name !== '' && !meanings.has(name)) meanings.set(name, topics)
  for (const [code, counts] of mentions) {
    const most = maxOf(counts.values(), (n) => n)
    const about = [...counts].filter(([, n]) => n >= SHARE * most).map(([topic]) => topic)
    if (code !== '' && !meanings.has(code) && about.length <= MOST_TOPICS) meanings.set(code, about)
  }
  return meanings
}

/** What a flow is called, at the topic that is its home; nothing elsewhere. */
export const flowNames = ({ title, aliases }: Part): string[] =>
  aliases ? [...wordings(title), ...aliases] : []

/** How what means a topic is kept: folded, or as it is if it has no letters (`...`). */
export const meaningKey = (words: string): string => fold(words) || words.trim()

/** One word that is code only by its signs: `--policy`, `oci://`, `pods/log`. */
const SIGNED = /^[^a-z0-9]*[a-z]+[^a-z0-9]*$|^[a-z]+\/[a-z]+$/i

/** How code is kept: folded, or with its signs where the word without them is any word. */
export const codeKey = (code: string): string => {
  const plain = code.trim().toLowerCase()
  return SIGNED.test(plain) && /[^a-z]/.test(plain) ? plain : fold(code)
}

/** The code in the wordings of one text, each once, without the value after a `=` or colon. */
function codeIn(words: readonly string[]): string[] {
  const codes = words.flatMap(codeSpansIn).flatMap((code) => [code, code.split(/[=:]/, 1)[0] ?? ''])
  return [...new Set(codes.filter(isTelling))]
}

/**
 * Whether somebody who types it means that code: a flag, a path, a name in several words or with a
 * capital inside. `path` and `cpu` are also words.
 */
const isTelling = (code: string): boolean =>
  /[a-z][A-Z]|^--|\//.test(code) || /[a-zA-Z][ .-][a-zA-Z]/.test(code)
