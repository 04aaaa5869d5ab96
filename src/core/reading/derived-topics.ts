import type { Derived } from '../base/text.ts'
import type { Topic } from '../model/topic.ts'

/**
 * What a topic has of its own in a derived language; or all of it, where it differs in more than that.
 */
export type OwnTopic =
  | {
      readonly title: string | undefined
      readonly aliases?: readonly string[]
      /** Behind those of the written one. */
      readonly keys: readonly string[]
    }
  | { readonly whole: Topic }

/** What makes the derived topic of the written one. */
export function ownTopic(written: Topic, derived: Topic, language: Derived): OwnTopic {
  const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
  const own = {
    title: derived.title[language],
    ...(!isSame(derived.aliases, written.aliases) && { aliases: derived.aliases }),
    keys: derived.keys.slice(written.keys.length),
  }
  return isSame(withOwn(written, own, language), derived) ? own : { whole: derived }
}

/** The derived topic. */
export function withOwn(written: Topic, own: OwnTopic, language: Derived): Topic {
  if ('whole' in own) return own.whole
  return {
    ...written,
    title: { ...written.title, ...(own.title !== undefined && { [language]: own.title }) },
    ...(own.aliases && { aliases: own.aliases }),
    keys: [...written.keys, ...own.keys],
  }
}

/** The lines of the names in a derived language that are no lines of the written ones. */
export function ownNames(written: string, derived: string): string {
  const sections = derived.split('\n\n')
  return written
    .split('\n\n')
    .map((section, i) => {
      const known = new Set(section.split('\n'))
      const lines = (sections[i] ?? '').split('\n').filter((line) => !known.has(line))
      return lines.map((line) => `\n${line}`).join('')
    })
    .join('\n\n')
}
