import { same } from '../core/base/text.ts'
import { asKeys } from '../core/base/typed-keys.ts'
import { MOST_ASKED } from '../core/course/placement.ts'
import type { DrillInterface } from '../drill/interface.ts'
import type {
  Correction,
  JudgedUnit,
  OwnNote,
  PlacementInterface,
  PlacementNote,
  PlacementOutcome,
} from '../drill/placement.ts'
import type { Input, Reply, Typed } from '../ports.ts'
import { inline, type Page, paragraph } from '../view/page.ts'
import { conclusionLines, correctedLines, correctionKeys, outcomeLines } from '../view/placement.ts'
import { jsonInterface } from './json.ts'
import { plainInterface } from './plain.ts'
import type { TextOptions } from './text.ts'

/** What a placement in words needs, besides what a drill needs. */
export interface PlacementOptions extends Omit<TextOptions, 'keys' | 'rule'> {
  /** What becomes of keys that were typed ahead. */
  readonly typed: Typed
  /** The command that takes a placement back. */
  readonly undo: string
}

/** The lines of an input, for several readers in turn. */
const shared = ({
  isTerminal,
  lines,
  alarm,
}: Input): { readonly input: Input; readonly next: Next } => {
  const all = lines()
  const next = async (): Promise<Reply> => {
    const { value, done } = await all.next()
    return done ? { kind: 'end' } : { kind: 'text', text: value }
  }
  return { input: { isTerminal, alarm, lines: () => all }, next }
}
type Next = () => Promise<Reply>

/** A placement in JSON: a question out, a line in; then the conclusion, and what is kept of it. */
export function jsonPlacement(
  page: Page,
  given: Input,
  printJson: (value: unknown) => void,
): PlacementInterface {
  const { input, next } = shared(given)
  const { patient, command, show, read, tell, close } = jsonInterface(page, input, printJson)
  return {
    ...{ patient, command, show, read, close },
    tell: (note) => {
      if (isOwn(note)) printJson({ event: note.kind })
      else tell(note)
    },
    // The number of its question shows it.
    goOn: () => undefined,
    conclude: (units) =>
      printJson({
        event: 'placement',
        units: units.map(({ id, title, level, known, share, verdict }) => ({
          ...{ id, title: inline(page, title), level, known, verdict },
          sure: Math.round((known ? share : 1 - share) * 100) / 100,
        })),
      }),
    corrected: () => undefined,
    readCorrection: next,
    correction: namedCorrection,
    placed: ({ units, answers, isKept }) => {
      const known = units?.filter((unit) => unit.known)
      printJson(
        known
          ? { event: 'placed', units: known.map(({ id }) => id), kept: isKept }
          : { event: 'not-placed', answers },
      )
    },
  }
}

/** `:keep`, or `:toggle` with ids of units, for programs. */
function namedCorrection(line: string, units: readonly JudgedUnit[]): Correction {
  const [name, ...ids] = line.trim().split(/\s+/)
  if (name === ':keep' && ids.length === 0) return { kind: 'keep' }
  if (name === ':stop' && ids.length === 0) return { kind: 'leave' }
  if (name !== ':toggle' || ids.length === 0) return { kind: 'unknown' }
  const known = new Set(units.map(({ id }) => id))
  if (!ids.every((id) => known.has(id))) return { kind: 'unknown' }
  return { kind: 'toggle', units: [...new Set(ids)], isLast: true }
}

/** A placement in plain lines: one line with numbers corrects it, an empty one keeps it. */
export function plainPlacement(options: PlacementOptions, given: Input): PlacementInterface {
  const { input, next } = shared(given)
  const { page, print } = options
  return {
    ...inWords(options, plainInterface(withOwnKeys(options), input)),
    // Nobody presses a key for the rest, so it is there at once.
    conclude: (units) => print(conclusionLines(page, units, true)),
    readCorrection: () => {
      if (input.isTerminal) print(correctionKeys(page, true))
      return next()
    },
    correction: (line, units) => numberedCorrection(line, units, true),
  }
}

/** A page whose questions have the keys of a placement, and their help: no hint, and an end that concludes. */
export const withOwnKeys = <O extends { readonly page: Page }>(options: O): O => {
  const { page } = options
  const { quiz, placement } = page.words
  const own = { help: placement.help, keys: placement.keys }
  const words = { ...page.words, quiz: { ...quiz, controls: () => placement.controls, ...own } }
  return { ...options, page: { ...page, words } }
}

/** Numbers of units, with blanks or commas between. */
export function numberedCorrection(
  line: string,
  units: readonly JudgedUnit[],
  isLast: boolean,
): Correction {
  const said = asKeys(line).trim()
  if (said === '') return { kind: 'keep' }
  if (said === 'a') return { kind: 'all' }
  if (said === 'q') return { kind: 'leave' }
  const named = said.split(/[\s,]+/).map((word) => (/^\d+$/.test(word) ? Number(word) : 0))
  const ids = named.flatMap((number) => units[number - 1]?.id ?? [])
  if (ids.length < named.length) return { kind: 'unknown' }
  return { kind: 'toggle', units: [...new Set(ids)], isLast }
}

/** What prompts and plain lines share. */
export function inWords(
  { page, print, undo }: PlacementOptions,
  { patient, command, show, read, tell, close }: DrillInterface,
): Omit<PlacementInterface, 'readCorrection' | 'correction'> {
  const { placement } = page.words
  return {
    ...{ patient, command, read, close },
    // No feedback parts one question from the next.
    show: (shown) => {
      print(shown.n > 1 ? [''] : [])
      show(shown)
    },
    tell: (note) => {
      if (note.kind === 'placement-help') tell({ kind: 'help' })
      else if (isOwn(note)) print(paragraph(page, same(placement.notes[note.kind])))
      else tell(note)
    },
    goOn: (answers) => {
      const first = answers > 0 ? placement.goesOn(answers) : placement.start(MOST_ASKED)
      print([...paragraph(page, same(first)), ''])
    },
    conclude: (units, isWhole) => print(conclusionLines(page, units, isWhole)),
    corrected: (changed, all) => print(correctedLines(page, changed, all)),
    placed: (outcome: PlacementOutcome) => print(outcomeLines(page, outcome, undo)),
  }
}

/** Whether a message is a placement's own, and not also a drill's. */
const isOwn = (note: PlacementNote): note is OwnNote =>
  ['placement-help', 'not-in-placement', 'unknown-unit'].includes(note.kind)
