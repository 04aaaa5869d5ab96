import { addTo } from '../base/collections.ts'
import { wordings } from '../base/text.ts'
import type { Library } from '../model/library.ts'
import type { Mistake } from '../model/mistake.ts'
import { fold } from '../model/names.ts'

/**
 * How the topics of an outline are mixed up: the wrong options of questions that ask for one topic
 * and offer another one, each by a name that only it has.
 */
export function mixUpsIn({
  outline,
  questions,
}: Pick<Library, 'outline' | 'questions'>): Mistake[] {
  const owners = new Map<string, string[]>()
  for (const { id, keys } of outline.topics.values()) for (const key of keys) addTo(owners, key, id)
  const called = (words: readonly string[]): string | undefined => {
    const ids = new Set(words.flatMap((each) => owners.get(fold(each)) ?? []))
    return ids.size === 1 ? [...ids][0] : undefined
  }
  return questions().flatMap((question) => {
    if (!('options' in question)) return []
    const { options, ask } = question
    const [right, another] = options.filter(({ correct }) => correct)
    if (another) return []
    const asked = right && called(wordings(right.text))
    if (asked === undefined) return []
    return options.flatMap(({ text, correct, why }): Mistake[] => {
      const taken = correct || !why ? undefined : called(wordings(text))
      return why && taken !== undefined && taken !== asked
        ? [{ right: asked, taken, ask, why }]
        : []
    })
  })
}
