import { lazy } from '../base/collections.ts'
import type { Library, WrittenPlace } from '../model/library.ts'
import { topicOfQuestion } from '../model/question.ts'

/** Where topics and questions are written, as JSON. */
interface PlacesJson {
  readonly files: readonly string[]
  /** With the number of the file, and the line. Under the id of a topic and `/`: its questions. */
  readonly places: ReadonlyArray<readonly [id: string, file: number, line: number]>
}

/** Where topics and questions of a library are written, as a text. */
export function placesText({ outline, questions, writtenAt }: Library): string {
  const files = new Map<string, number>()
  const places: Array<readonly [string, number, number]> = []
  const add = (id: string, other?: string): void => {
    const at = writtenAt?.(id)
    const known = other === undefined ? undefined : writtenAt?.(other)
    if (!at || (at.file === known?.file && at.line === known.line)) return
    if (!files.has(at.file)) files.set(at.file, files.size)
    places.push([id, files.get(at.file) ?? 0, at.line])
  }
  for (const id of outline.topics.keys()) {
    add(id)
    add(`${id}/`, id)
  }
  for (const { id } of questions()) add(id, `${topicOfQuestion(id)}/`)
  return JSON.stringify({ files: [...files.keys()], places } satisfies PlacesJson)
}

/** Finds these places again. */
export function placesReader(read: () => string): NonNullable<Library['writtenAt']> {
  const found = lazy(() => {
    const { files, places } = JSON.parse(read()) as PlacesJson
    return new Map(
      places.map(([id, file, line]): [string, WrittenPlace] => [
        id,
        { file: files[file] ?? '', line },
      ]),
    )
  })
  return (id) => {
    const topic = topicOfQuestion(`${id}/`)
    const own = found().get(id)
    return own ?? (id === topic ? undefined : found().get(`${topic}/`)) ?? found().get(topic)
  }
}
