import { singularForms, withoutArticle } from '../base/english.ts'
import { wordings } from '../base/text.ts'
import type { Library } from '../model/library.ts'
import type { Mistake } from '../model/mistake.ts'
import { fold, properNames } from '../model/names.ts'

/**
 * How the topics of an outline are mixed up: the wrong options of questions that ask for one topic
 * and offer another one. Both options are proper names in every language, each of one topic: an alias only finds a
 * topic, and what it is called elsewhere may be said of more, or of less. A question that shows a manifest or an output
 * says nothing without it.
 */
export function mixUpsIn({
  outline,
  questions,
}: Pick<Library, 'outline' | 'questions'>): Mistake[] {
  const owners = new Map<string, Set<string>>()
  for (const topic of outline.topics.values())
    for (const name of properNames(topic)) {
      const key = fold(name)
      owners.set(key, (owners.get(key) ?? new Set()).add(topic.id))
    }
  const called = (words: readonly string[]): string | undefined => {
    const ids = words.map((each) => [
      ...new Set(formsOf(each).flatMap((form) => [...(owners.get(form) ?? [])])),
    ])
    const [[id] = []] = ids
    return ids.every((own) => own.length === 1 && own[0] === id) ? id : undefined
  }
  return questions().flatMap((question) => {
    if (!('options' in question) || question.material) return []
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

const formsOf = (words: string): readonly string[] => singularForms(fold(withoutArticle(words)))
