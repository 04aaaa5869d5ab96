import { sanitize } from '../core/base/control-characters.ts'
import type { Language } from '../core/base/text.ts'
import type { Words } from '../i18n/words.ts'
import type { Sink } from '../ports.ts'
import type { StudyNote } from '../study/note.ts'
import type { Page } from '../view/page.ts'
import { studyNoteLines } from '../view/study-notes.ts'
import { theme } from '../view/theme.ts'
import { UNLIMITED } from '../view/width.ts'
import { wrap } from '../view/wrap.ts'

/** Where a command prints: its result goes to stdout, everything else to stderr. */
export interface Output {
  /** The page of stdout. */
  readonly page: Page
  /** The page of stderr, which may be a terminal when stdout is not. */
  readonly errors: Page
  readonly print: (lines: readonly string[]) => void
  /** Prints one JSON document on one line. */
  readonly printJson: (value: unknown) => void
  /** Prints something besides the result, to stderr; the paint is for whole lines. */
  readonly tell: (lines: readonly string[], paint?: (line: string) => string) => void
  /** Prints what the study found worth knowing. */
  readonly note: (notes: readonly StudyNote[]) => void
}

/** The languages and words of a page. */
interface Speech {
  readonly words: Words
  readonly languages: readonly Language[]
}

/** The output of a run, on its two streams. */
export async function outputOn(
  { out, err }: { readonly out: Sink; readonly err: Sink },
  speech: Speech,
): Promise<Output> {
  const page = await pageOf(out, speech)
  const errors = await pageOf(err, speech)
  const tell: Output['tell'] = (lines, paint = (line) => line) => {
    if (lines.length === 0) return
    const wrapped = lines.flatMap((line) => wrap(sanitize(line), errors.columns, errors.theme))
    err.write(`${wrapped.map(paint).join('\n')}\n`)
  }
  return {
    page,
    errors,
    print: (lines) => {
      if (lines.length > 0) out.write(`${lines.join('\n')}\n`)
    },
    printJson: (value) => out.write(`${JSON.stringify(value)}\n`),
    tell,
    note: (notes) => tell(studyNoteLines(errors, notes)),
  }
}

const pageOf = async (sink: Sink, speech: Speech): Promise<Page> => ({
  ...speech,
  theme: await theme(sink.colour),
  // Asked for each time: a window may be resized in the middle of a drill.
  get columns() {
    return sink.columns() ?? UNLIMITED
  },
})
