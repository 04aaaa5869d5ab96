import type { Write } from './exporter.ts'

/** What an export takes besides a topic, by the names of the options. */
export type Taken = 'depth' | 'mastery' | 'note-types'

/** A way to write an outline, or what was learned of it, down for others. */
interface Entry {
  /** The usual ending of its files' names, without the dot. */
  readonly ending: string
  readonly takes: readonly Taken[]
  /** It is about the learner, and reads the log. */
  readonly isAboutLearner?: true
  /** The cards of notes leave too. */
  readonly hasCards?: true
  /** Another program keeps it, and takes in what changed: its ids must stay what they are. */
  readonly isUpdated?: true
  /** Its reader chooses the language. */
  readonly isInAllLanguages?: true
  /** The most topics that it can lay out in a time that anybody waits. */
  readonly most?: number
  readonly load: () => Promise<Write>
}

/** Every format that an outline leaves in, as typed; each is loaded when it is written. */
export const EXPORTS = {
  json: {
    ...{ ending: 'json', takes: [], hasCards: true },
    load: async () => (await import('./json.ts')).jsonPieces,
  },
  markdown: {
    ...{ ending: 'md', takes: ['depth'], hasCards: true },
    load: async () => (await import('./markdown-tree.ts')).markdownPieces,
  },
  opml: {
    ...{ ending: 'opml', takes: ['depth'], hasCards: true },
    load: async () => (await import('./opml.ts')).opmlPieces,
  },
  csv: {
    ...{ ending: 'csv', takes: ['depth'], hasCards: true },
    load: async () => (await import('./csv.ts')).csvPieces,
  },
  mermaid: {
    ...{ ending: 'mmd', takes: ['depth'] },
    load: async () => (await import('./mindmap.ts')).mindmapPieces,
  },
  dot: {
    ...{ ending: 'dot', takes: ['depth'] },
    load: async () => (await import('./dot.ts')).dotPieces,
  },
  markmap: {
    ...{ ending: 'md', takes: ['depth'] },
    load: async () => (await import('./markmap.ts')).markmapPieces,
  },
  svg: {
    ...{ ending: 'svg', takes: ['depth', 'mastery'], most: 5000 },
    load: async () => (await import('./svg.ts')).svgPieces,
  },
  html: {
    ...{ ending: 'html', takes: ['mastery'], isInAllLanguages: true, hasCards: true },
    load: async () => (await import('./html.ts')).htmlPieces,
  },
  anki: {
    ...{ ending: 'txt', takes: ['note-types'], hasCards: true, isUpdated: true },
    load: async () => (await import('./anki.ts')).ankiPieces,
  },
  reviews: {
    ...{ ending: 'csv', takes: [], isAboutLearner: true },
    load: async () => (await import('./reviews.ts')).reviewPieces,
  },
} as const satisfies Readonly<Record<string, Entry>>

/** The name of a format, as typed. */
export type ExportName = keyof typeof EXPORTS

/** What is known of the export of that name; undefined if there is none. */
export const exportNamed = (name: string): Entry | undefined =>
  Object.hasOwn(EXPORTS, name) ? EXPORTS[name as ExportName] : undefined

/** The formats that have the cards of notes, by their names. */
export const WITH_CARDS: readonly string[] = Object.entries<Entry>(EXPORTS).flatMap(
  ([name, { hasCards }]) => (hasCards ? name : []),
)

/** Endings of files that hold no text: decks, pictures of dots, documents, and what packs others. */
const PACKED =
  /^(?:apkg|colpkg|png|jpe?g|gif|webp|bmp|svgz|pdf|docx?|odt|xlsx?|ods|pptx?|epub|xmind|zip|gz)$/

/**
 * Whether a file's name does not say that something else is in it: `cards.apkg` would be no deck that Anki opens, and
 * `map.png` no picture. Any ending that is no format's is a person's own choice.
 */
export function isNameFor({ ending }: Pick<Entry, 'ending'>, file: string): boolean {
  const own = endingOf(file)
  if (own === 'txt' || ending.startsWith(own)) return true
  const others: ReadonlyArray<string> = Object.values(EXPORTS).map((each) => each.ending)
  return !others.includes(own) && !isNameOfPacked(file)
}

/** Whether a file's name says that no text is in it. */
export const isNameOfPacked = (file: string): boolean => PACKED.test(endingOf(file))

const endingOf = (file: string): string => /\.([a-z0-9]+)$/.exec(file.toLowerCase())?.[1] ?? ''
