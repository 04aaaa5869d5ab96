import { wordsIn } from '../core/base/text.ts'
import type { Question } from '../core/model/question.ts'
import type { Topic } from '../core/model/topic.ts'
import { lineage } from '../core/model/walk.ts'
import { csvText } from './csv-text.ts'
import type { Exported } from './exporter.ts'
import { noteOf } from './kinds/anki-note.ts'

/**
 * The head of the file, as Anki reads it (https://docs.ankiweb.net/importing/text-files.html, "File
 * Headers") and writes it (rslib/src/import_export/text/csv/export.rs): columns are counted from 1;
 * those that are not named here are the fields of the note, in their order (import.rs,
 * `field_source_columns`).
 */
const HEAD = [
  '#separator:tab',
  '#html:true',
  '#guid column:1',
  '#notetype column:2',
  '#deck column:3',
  '#tags column:6',
  '',
].join('\n')

/** As Anki's own export has it. */
const DIALECT = { delimiter: '\t', newline: '\n' } as const

/** Above all decks and tags. */
const TOP = 'k8smap'

/**
 * The questions as notes in Anki's text format. A note's GUID is made of the outline's and the
 * question's ids, which never change, so that Anki updates at a second import (import.rs of
 * rslib/src/import_export/text, `find_duplicates`) and nothing is doubled. A deck is a branch; tags say
 * branch, topic and level. No line begins with `#`, which would be a remark: ids begin with a letter or
 * a digit.
 */
export function* ankiPieces(exported: Exported): Generator<string> {
  yield HEAD
  for (const question of exported.questions()) yield csvText([rowOf(exported, question)], DIALECT)
}

function rowOf(exported: Exported, question: Question): string[] {
  const { library, page, noteTypes } = exported
  const { type, fields } = noteOf(page, question)
  const path = lineage(library.outline, question.topic)
  return [
    `${library.outline.id}/${question.id}`,
    noteTypes[type],
    deckOf(exported, path),
    ...fields,
    tagsOf(exported, path).join(' '),
  ]
}

/** `k8smap::Network`; for a user's own outline, with its title in between. */
function deckOf({ page, isOwn }: Exported, path: readonly Topic[]): string {
  const [language = 'en'] = page.languages
  const places = path.slice(isOwn ? 0 : 1, 2)
  return [TOP, ...places.map(({ title }) => deckName(wordsIn(title, language)))].join('::')
}

/** A title as the name of a deck: two colons would be a deck in a deck. */
const deckName = (title: string): string => title.replace(/:{2,}/g, ':')

/** Tags are separated by blanks, which ids do not have. */
function tagsOf({ library }: Exported, path: readonly Topic[]): string[] {
  const [root, branch] = path
  const topic = path.at(-1)
  const { level } = library.knowledge(topic?.id ?? '')
  const places = [branch ?? root, topic].flatMap((each) => each?.id ?? [])
  return [
    [TOP, ...new Set(places)].join('::'),
    ...(level === undefined ? [] : [`${TOP}::level-${level}`]),
  ]
}
