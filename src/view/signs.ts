import { MASTERY_SIGNS } from './mastery-sign.ts'
import { reworded } from './reworded.ts'

/** What is drawn between words: the lines of trees and boxes, bars, and marks. Words have no part in it. */
export interface Signs {
  /** The lines that connect a topic with its parent, each as wide as the others. */
  readonly guides: {
    readonly branch: string
    readonly last: string
    readonly pass: string
    readonly blank: string
  }
  /** The parts of boxes and of arrows between them, one column each. */
  readonly lines: {
    readonly across: string
    readonly down: string
    readonly branch: string
    readonly last: string
    readonly left: string
    readonly right: string
    /** The corners of a box, as they are read. */
    readonly corners: readonly [string, string, string, string]
  }
  /** A bar: what is full, what else is counted, what is empty, and a stroke on it. */
  readonly bar: {
    readonly full: string
    readonly shaded: string
    readonly empty: string
    readonly stroke: string
  }
  /** From no answer to many, each denser than the one before: readable without colour. */
  readonly shades: readonly string[]
  /** The height of a column of one line, from nothing to a full one, in eighths. */
  readonly eighths: readonly string[]
  /** A column beside it that is counted in whole lines. */
  readonly column: string
  readonly mastery: Readonly<Record<keyof typeof MASTERY_SIGNS, string>>
  readonly bullet: string
  readonly right: string
  readonly wrong: string
  readonly surprise: string
  /** Behind a topic whose line of 2021 is no longer right. */
  readonly changed: string
  readonly next: string
  readonly begun: string
  readonly open: string
  readonly trial: string
  /** In place of a value where there is none. */
  readonly none: string
  readonly range: string
  /** Between the parts of a path in the tree, and between steps. */
  readonly below: string
  readonly then: string
  /** Between remarks on one line. */
  readonly dot: string
  readonly differs: string
  readonly own: string
  readonly here: string
  readonly more: string
  /** Where a line goes on beyond the page. */
  readonly beyond: { readonly left: string; readonly right: string }
  /** Where something is to be typed, a line across the page, and the part of it that is done. */
  readonly prompt: string
  readonly rule: string
  readonly done: string
}

/** What every terminal that knows Unicode shows in one column a character. */
export const UNICODE: Signs = {
  guides: { branch: '├── ', last: '└── ', pass: '│   ', blank: '    ' },
  lines: {
    ...{ across: '─', down: '│', branch: '├', last: '└', left: '◀', right: '▶' },
    corners: ['┌', '┐', '└', '┘'],
  },
  bar: { full: '█', shaded: '▓', empty: '░', stroke: '┃' },
  shades: ['·', '░', '▒', '▓', '█'],
  eighths: [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
  column: '▒',
  mastery: MASTERY_SIGNS,
  ...{ bullet: '•', right: '✓', wrong: '✗', surprise: '‼', changed: '†' },
  ...{ next: '▸', begun: '◐', open: '○', trial: '~', none: '–', range: '–' },
  ...{ below: '›', then: '→', dot: '·', differs: '≠', own: '◂', here: '←', more: '…' },
  beyond: { left: '‹', right: '›' },
  ...{ prompt: '›', rule: '─', done: '━' },
}

/** The same for terminals that show nothing but ASCII. */
export const ASCII: Signs = {
  guides: { branch: '|-- ', last: '`-- ', pass: '|   ', blank: '    ' },
  lines: {
    ...{ across: '-', down: '|', branch: '|', last: '`', left: '<', right: '>' },
    corners: ['+', '+', '+', '+'],
  },
  bar: { full: '#', shaded: '=', empty: '.', stroke: '|' },
  shades: ['.', '-', '+', '*', '#'],
  eighths: [' ', '_', '_', '.', '.', ':', ':', '|', '#'],
  column: '%',
  mastery: { high: '#', some: '/', none: 'o' },
  ...{ bullet: '*', right: '+', wrong: 'x', surprise: '!!', changed: '!' },
  ...{ next: '>', begun: '/', open: 'o', trial: '~', none: '-', range: '-' },
  ...{ below: '>', then: '->', dot: '-', differs: '!=', own: '<', here: '<-', more: '...' },
  beyond: { left: '<', right: '>' },
  ...{ prompt: '>', rule: '-', done: '=' },
}

/** The signs that words of k8smap name, because they explain them. */
const NAMED = ['changed', 'right', 'then', 'dot'] as const

/**
 * Words of k8smap, or all of them in an object, with the signs that they name as these are drawn. A sign
 * that is in what a word is given stays: it is the person's own.
 */
export const inSigns = <W>(signs: Signs, words: W): W =>
  signs === UNICODE
    ? words
    : reworded(words, (said, given) =>
        NAMED.filter((name) => !given.includes(UNICODE[name])).reduce(
          (redrawn, name) => redrawn.replaceAll(UNICODE[name], signs[name]),
          said,
        ),
      )
