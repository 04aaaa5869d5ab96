/** Kinds of documents that people have outlines in and that nothing here reads, by their endings. */
const KINDS: ReadonlyArray<readonly [name: string, endings: string]> = [
  ['reStructuredText', 'rst rest'],
  ['AsciiDoc', 'adoc asciidoc asc'],
  ['Word (.docx)', 'docx doc docm'],
  ['OpenDocument', 'odt ods odp'],
  ['RTF', 'rtf'],
  ['PDF', 'pdf'],
  ['LaTeX', 'tex latex'],
  ['Jupyter (.ipynb)', 'ipynb'],
  ['HTML', 'html htm xhtml mhtml'],
  ['EPUB', 'epub mobi azw3'],
  ['PowerPoint (.pptx)', 'pptx ppt'],
  ['Excel (.xlsx)', 'xlsx xls xlsm'],
  ['Anki (.apkg)', 'apkg colpkg'],
  ['MediaWiki', 'mediawiki wiki'],
  ['Textile', 'textile'],
  ['Typst', 'typ'],
  ['Canvas', 'canvas'],
  ['MindManager', 'mmap'],
  ['EdrawMind', 'emmx'],
]

const NAMES: ReadonlyMap<string, string> = new Map(
  KINDS.flatMap(([name, endings]) => endings.split(' ').map((ending) => [ending, name] as const)),
)

/** What a file is by the ending of its name, if it is of a kind that is not read; else undefined. */
export function unreadKind(file: string): string | undefined {
  const dot = file.lastIndexOf('.')
  return dot === -1 ? undefined : NAMES.get(file.slice(dot + 1).toLowerCase())
}
