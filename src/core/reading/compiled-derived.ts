import { type Derived, inEach, textOf } from '../base/text.ts'
import type { Topic } from '../model/topic.ts'
import { together } from './apart.ts'
import { linesText, type ReadRange } from './compiled-lines.ts'
import {
  asciiJson,
  type Compiled,
  flowsFrom,
  type NamesPart,
  type OutlineJson,
  PATCHED,
  type PatchedPart,
  WORDED,
  wordsPart,
} from './compiled-parts.ts'
import { topicReader } from './compiled-topics.ts'
import { type Patched, patchesFor } from './derived-parts.ts'
import { ownNames, ownTopic } from './derived-topics.ts'

/** What is read of a derived language. */
export interface Deriving {
  readonly language: Derived
  /** Its head, what its topics have of their own, and their names. */
  readonly outline: () => string
  readonly topics: ReadRange
  readonly names: () => string
  readonly 'han-names': () => string
  /** Adds the language to the texts of a part, or of one line of it. */
  readonly derive: <T>(part: PatchedPart, value: T, line: number) => T
}

const linesIn = (compiled: Compiled, part: keyof Compiled): string[] =>
  compiled[part].trimEnd().split('\n')

/** The values in a part: one for each line, or the whole. */
function valuesIn(compiled: Compiled, part: PatchedPart): unknown[] {
  if (part === 'flows') return [flowsFrom((each) => compiled[each])]
  const lines = linesIn(compiled, part)
  const worded = WORDED.find((each) => each === part)
  if (!worded) return lines.map((line) => JSON.parse(line))
  const words = inEach((each) => linesIn(compiled, wordsPart(worded, each)))
  return lines.map((shape, i) =>
    together({ shape, words: textOf((each) => words[each][i] ?? '[]') }),
  )
}

/**
 * What is kept of an outline in a derived language beside the written ones: its head, what its topics
 * have of their own, and for everything else a table of characters and patches, for
 * each part a line of JSON for each of its lines.
 */
export interface CompiledDerived extends Pick<Compiled, 'outline' | 'topics' | NamesPart> {
  readonly table: string
  readonly patches: Readonly<Record<PatchedPart, string>>
}

const isNothing = (line: Patched): boolean => !('whole' in line) && line.length === 0

function topicsIn(compiled: Compiled): readonly Topic[] {
  const lines = linesIn(compiled, 'topics')
  const { topic } = topicReader((number) => lines[number] ?? '{}')
  return lines.slice(0, lines.length / 2).map((_, number) => topic(number))
}

/**
 * A compiled outline in a derived language, as what it needs beside the written ones.
 * @param bytes as for `compile`
 */
export function patched(
  written: Compiled,
  derived: Compiled,
  { language, bytes }: { readonly language: Derived; readonly bytes: (text: string) => number },
): CompiledDerived {
  const parts = PATCHED.map((part) => [
    part,
    { written: valuesIn(written, part), derived: valuesIn(derived, part) },
  ])
  const { table, patches } = patchesFor(Object.fromEntries(parts), language)
  const head = JSON.parse(derived.outline) as OutlineJson
  const texts = Object.entries(patches).map(([part, lines]) => [
    part,
    lines.map((line) => (isNothing(line) ? '' : JSON.stringify(line))).join('\n'),
  ])
  const topics = topicsIn(written)
  const own = topicsIn(derived).map((topic, i) =>
    JSON.stringify(ownTopic(topics[i] ?? topic, topic, language)),
  )
  const { relationTypes, baseline } = head
  return {
    outline: asciiJson({ relationTypes, ...(baseline && { baseline }), lengths: own.map(bytes) }),
    ...{ topics: linesText(own), table },
    names: ownNames(written.names, derived.names),
    'han-names': ownNames(written['han-names'], derived['han-names']),
    patches: Object.fromEntries(texts) as Record<PatchedPart, string>,
  }
}
