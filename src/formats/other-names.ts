import { plainWording, type Wording } from '../core/document/note.ts'
import { fold } from '../core/model/names.ts'

/** Other names of a topic, each once, without those that its title finds it by. */
export function otherNames(title: Wording, all: readonly string[]): string[] {
  const keyOf = (name: string): string => fold(name) || name
  const known = new Set([keyOf(plainWording(title))])
  return all.filter((name) => {
    const key = keyOf(name)
    const isNew = key !== '' && !known.has(key)
    known.add(key)
    return isNew
  })
}
