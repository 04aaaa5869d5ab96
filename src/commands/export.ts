import { fingerprintOf } from '../core/identity/likeness.ts'
import { cardsBelow } from '../core/model/flashcard.ts'
import type { Library } from '../core/model/library.ts'
import { renamed } from '../core/model/renamed.ts'
import type { Topic } from '../core/model/topic.ts'
import { EXIT, Failure } from '../errors.ts'
import type { Exported, Learner, NoteTypes } from '../exports/exporter.ts'
import { EXPORTS, exportNamed, isNameFor, type Taken, WITH_CARDS } from '../exports/index.ts'
import type { World } from '../ports.ts'
import { topicsOf } from '../study/known-outlines.ts'
import { openLibrary, topicFor } from '../study/library.ts'
import type { StudyNote } from '../study/note.ts'
import { defineCommand, type Invocation } from '../usage/command.ts'
import { notesPlace } from '../usage/notes-place.ts'
import { keepNotes } from '../usage/own-notes.ts'
import { inAllLanguages, plainOutline } from '../usage/page-languages.ts'
import {
  flag,
  neededWord,
  offering,
  option,
  optionalPhrase,
  outputFile,
  STANDARD,
  wholeNumber,
} from '../usage/takes.ts'

const ANY_DEPTH = 1_000_000

/** As Anki calls them where it was first started in English. */
const NOTE_TYPES: NoteTypes = { basic: 'Basic', cloze: 'Cloze' }

/** An outline, or what was learned of it, for other programs and for people without this one. */
export const command = defineCommand({
  takes: {
    format: offering(
      () => Object.keys(EXPORTS),
      neededWord('<format>', (help) => help.exportFormat(Object.keys(EXPORTS))),
    ),
    topic: offering(
      'topics',
      optionalPhrase('[topic...]', (help) => help.exportTopic),
    ),
    into: outputFile((help) => help.exportOutput),
    depth: option('-L, --depth <n>', (help) => help.exportDepth, wholeNumber('--depth', 0, 1000)),
    mastery: flag('--mastery', (help) => help.exportMastery),
    noteTypes: option('--note-types <names>', (help) => help.noteTypes, readNoteTypes),
  },
  examples: [
    'k8smap export markdown network -o network.md',
    'k8smap export anki security --lang both -o security.txt',
    'k8smap export svg storage --mastery -o storage.svg',
    'k8smap export html --mastery -o map.html',
    'k8smap export csv --outline notes.md',
    'k8smap export reviews -o revlog.csv',
  ],
  run: async (invocation, { format, topic: term, into, depth, mastery, noteTypes }) => {
    const entry = exportNamed(format)
    if (!entry)
      throw new Failure('bad-choice', {
        ...{ option: '<format>', value: format },
        allowed: Object.keys(EXPORTS).join(', '),
      })
    const given = { depth, mastery: mastery || undefined, 'note-types': noteTypes }
    for (const [name, value] of Object.entries(given))
      if (value !== undefined && !entry.takes.includes(name as Taken))
        throw new Failure('not-together', { option: `--${name}`, other: `export ${format}` })
    if (into !== undefined && into !== STANDARD && !isNameFor(entry, into))
      throw new Failure('bad-choice', {
        ...{ option: '--output', value: into, allowed: `*.${entry.ending}` },
      })
    const { world, output } = invocation
    const isAboutLearner = entry.isAboutLearner || mastery
    const chosen = entry.isInAllLanguages ? inAllLanguages(invocation) : invocation
    const opened = await open(chosen, term, { isAboutLearner, isUpdated: entry.isUpdated ?? false })
    output.note(opened.notes)
    const exported: Exported = {
      ...opened,
      page: output.page,
      depth: depth ?? ANY_DEPTH,
      noteTypes: noteTypes ?? NOTE_TYPES,
      forPage: async () => ({
        plain: await plainOutline(invocation, opened.library.outline),
        ...{ parts: await world.pageParts(), script: await world.script() },
        version: world.version,
      }),
    }
    if (entry.most !== undefined) await checkSize(exported, entry.most)
    const pieces = await (await entry.load())(exported)
    if (into === undefined || into === STANDARD) for (const piece of pieces) output.printText(piece)
    else {
      await keepNotes(invocation.outline.spec, into, world)
      await world.save(into, joined(pieces, exported, world.working))
      const { written, ankiHint } = output.errors.words.exporting
      const hint =
        format === 'anki' ? [ankiHint(exported.noteTypes.basic, exported.noteTypes.cloze)] : []
      output.tell([written(into), ...hint])
    }
    // A shipped outline has none, and to look for them would read all that is known.
    const cards =
      entry.hasCards || entry.isAboutLearner || !exported.isOwn
        ? 0
        : cardsBelow(exported.library, exported.topic.id)
    if (cards > 0) {
      output.tell([output.errors.words.exporting.noCards(cards, format, WITH_CARDS.join(', '))])
    }
    return EXIT.done
  },
})

/** The whole text. Most formats have a piece or two for each topic. */
function joined(
  pieces: Iterable<string>,
  { library }: Exported,
  working: World['working'],
): string {
  const all: string[] = []
  try {
    for (const piece of pieces) {
      all.push(piece)
      working('export', all.length / (all.length + library.outline.topics.size))
    }
    return all.join('')
  } finally {
    working('export', 1)
  }
}

/** Reads the names of Anki's two note types: `问答题,填空题`. */
function readNoteTypes(value: string): NoteTypes {
  const [basic = '', cloze = '', ...more] = value.split(/[,，]/).map((each) => each.trim())
  if (basic === '' || cloze === '' || more.length > 0) throw new Failure('not-two-names', { value })
  return { basic, cloze }
}

/** What is exported, and what a person should know of how it was found. */
interface OpenedExport extends Pick<Exported, 'library' | 'topic' | 'questions' | 'isOwn'> {
  readonly learner?: Learner
  readonly notes: readonly StudyNote[]
}

/**
 * Opens what is exported. A user's own outline gets the ids under which the log knows it, so that
 * what was learned survives in what is made of the export; for a shipped one, the log is read only if
 * the export is about the learner.
 */
async function open(
  { world, settings, outline }: Invocation,
  term: string | undefined,
  { isAboutLearner, isUpdated }: { readonly isAboutLearner: boolean; readonly isUpdated: boolean },
): Promise<OpenedExport> {
  // A shipped outline has a stamp, and its ids are the same everywhere.
  const isOwn = world.outlines.stamp(outline.spec) === undefined
  const { questionsBelow } = await import('../study/questions.ts')
  const parts = (library: Library, topic: Topic) => ({
    ...{ library, topic, isOwn },
    // As if nothing had been answered yet: what is shared must not tell what was.
    questions: () => questionsBelow(library, topic.id, new Map()),
  })
  // One on standard input has no place by which the log could know it.
  if (!isAboutLearner && !(isOwn && notesPlace(outline.spec, world.outlines))) {
    const opened = await openLibrary(world.outlines, outline)
    const library = isOwn && !isUpdated ? withOwnId(opened) : opened
    const { topic, notes } = await topicFor(library, term, { ...world, spec: outline.spec })
    return { ...parts(library, topic), notes }
  }
  const [{ openStudy }, { masteryAt }] = await Promise.all([
    import('../study/study.ts'),
    import('../study/standing.ts'),
  ])
  const study = await openStudy(world, { ...settings, outline, topic: term, isKept: isUpdated })
  const { library, topic, history, notes } = study
  const learner: Learner = {
    mastery: () => masteryAt(study, world.clock()),
    ...{ reviews: history.reviews, known: history.known, zone: world.zone },
  }
  return { ...parts(library, topic), notes, ...(isAboutLearner && { learner }) }
}

/** What came from standard input with an id of its titles: all that comes from there has the same name. */
function withOwnId(library: Library): Library {
  const { outline } = library
  if (outline.isNamed) return library
  const id = `${outline.id}-${fingerprintOf(topicsOf(library))}`
  return renamed(library, { outline: id, topics: new Map() })
}

/** Throws Failure `picture-too-large` for more topics than can be laid out. */
async function checkSize(exported: Exported, most: number): Promise<void> {
  const { stepsOf } = await import('../exports/tree.ts')
  const topics = [...stepsOf(exported)].length
  if (topics > most) throw new Failure('picture-too-large', { topics, most })
}
