import { jsonLine } from '../core/base/json-line.ts'
import type { Language } from '../core/base/text.ts'
import type { Words } from '../i18n/words.ts'
import type { Prompter, Sink, World } from '../ports.ts'
import type { StudyNote } from '../study/note.ts'
import { forOutline } from '../view/command-line.ts'
import { fitted, type Page } from '../view/page.ts'
import { ASCII, inSigns, type Signs, UNICODE } from '../view/signs.ts'
import { studyNoteLines } from '../view/study-notes.ts'
import type { Theme } from '../view/theme.ts'
import { UNLIMITED } from '../view/width.ts'
import { wrap } from '../view/wrap.ts'
import { type Door, doorTo } from './door.ts'

/**
 * Where a command prints: its result goes to stdout, everything else to stderr. All of it is made
 * harmless on the way; a line end inside a line begins no new line.
 */
export interface Output {
  /** The page of stdout. */
  readonly page: Page
  /** The page of stderr, which may be a terminal when stdout is not. */
  readonly errors: Page
  readonly print: (lines: readonly string[]) => void
  /** Prints sentences, in lines that fit on the page; each keeps the blanks before it. */
  readonly say: (sentences: readonly string[], paint?: (line: string) => string) => void
  /** Prints one JSON document on one line. */
  readonly printJson: (value: unknown) => void
  /** Prints text that other programs read, as it is: its tabs and line ends stay. */
  readonly printText: (piece: string) => void
  /** Prints something besides the result, to stderr; the paint is for whole lines. */
  readonly tell: (lines: readonly string[], paint?: (line: string) => string) => void
  /** Prints lines to stderr that are not wrapped, because other programs read them. */
  readonly report: (lines: readonly string[]) => void
  /** Prints what the study found worth knowing. */
  readonly note: (notes: readonly StudyNote[]) => void
  /** The prompts of a terminal, on the page of stdout. */
  readonly prompts: () => Promise<Prompter>
}

/** The languages and words of a page. */
interface Speech {
  readonly words: Words
  readonly languages: readonly Language[]
  /** The words of each of these, if they are several. */
  readonly others?: Page['others']
  /** The outline that the line was given, if it was given one. */
  readonly outline?: string | undefined
  /** Whether nothing but ASCII is between the words; by default each stream says so. */
  readonly ascii?: boolean | undefined
  /** Whether the pages are read aloud. */
  readonly isSpoken?: boolean | undefined
}

/** The output of a run, on the two streams and the prompts of its world. */
export async function outputOn(
  { out, err, seed, prompter }: Pick<World, 'out' | 'err' | 'seed' | 'prompter'>,
  speech: Speech,
): Promise<Output> {
  const secret = seed()
  const [toOut, toErr] = await Promise.all([doorTo(out, secret), doorTo(err, secret)])
  const errors = pageOf(err, toErr.theme, speech)
  const page = pageOf(out, toOut.theme, speech)
  const tell: Output['tell'] = (lines, paint = (line) => line) =>
    toErr.write(
      lines.flatMap((line) => wrap(line, errors.columns, errors.theme).map((each) => paint(each))),
    )
  return {
    page,
    errors,
    print: toOut.write,
    say: (sentences, paint = (line) => line) =>
      toOut.write(sentences.flatMap((each) => fitted(page, each)).map((line) => paint(line))),
    printJson: (value) => toOut.write([jsonLine(value)]),
    printText: toOut.writeText,
    tell,
    report: toErr.write,
    note: (notes) => tell(studyNoteLines(errors, notes)),
    prompts: async () => behind(toOut, await prompter()),
  }
}

/** The signs of a stream: as was asked for, else as it can show them. */
export const signsFor = (ascii: boolean | undefined, { isAscii }: Pick<Sink, 'isAscii'>): Signs =>
  (ascii ?? isAscii) ? ASCII : UNICODE

function pageOf(
  sink: Sink,
  theme: Theme,
  { ascii, outline, words, others, ...speech }: Speech,
): Page {
  const signs = signsFor(ascii, sink)
  const said = (each: Words): Words => forOutline(outline, inSigns(signs, each))
  const shown = Object.entries(others ?? {}).map(([each, own]) => [each, said(own)])
  return {
    ...speech,
    ...{ words: said(words), theme, signs },
    ...(others && { others: Object.fromEntries(shown) }),
    // Asked for each time: a window may be resized in the middle of a drill.
    get columns() {
      return sink.columns() ?? UNLIMITED
    },
    get rows() {
      return sink.rows()
    },
  }
}

/** Prompts draw their messages themselves, so they get harmless ones. */
const behind = ({ harmless }: Door, { key, line, pick, ...rest }: Prompter): Prompter => ({
  key: (message, allowed, ...how) =>
    key(
      harmless(message),
      allowed === 'any' ? allowed : { ...allowed, otherwise: harmless(allowed.otherwise) },
      ...how,
    ),
  line: (message, ...how) => line(harmless(message), ...how),
  pick: (message, { find, ...list }) =>
    pick(harmless(message), {
      ...list,
      keys: list.keys.map(harmless),
      nothing: harmless(list.nothing),
      paint: (line) => harmless(list.paint(line)),
      find: async (typed) =>
        (await find(typed)).map((each) => ({ ...each, line: harmless(each.line) })),
    }),
  ...rest,
})
