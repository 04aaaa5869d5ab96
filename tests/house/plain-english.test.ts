import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { nameOf, nodesAt, sources } from '../support/syntax.ts'

/**
 * Words that a reader who learned English as a second language would have to look up, each with
 * what to write instead. They were found in the comments of this project.
 */
const INSTEAD: ReadonlyArray<readonly [found: RegExp, instead: string]> = [
  [/\bnoughts?\b/i, 'zero'],
  [/\banew\b/i, 'again'],
  [/\b(?:un)?till\b/i, 'until'],
  [/\bmerely\b/i, 'only'],
  [/\blest\b/i, 'so that … not'],
  [/\b(?:thence|whence|hence|thereof|wherein|whereby|thus)\b/i, 'so, from there, in which'],
  [/\b(?:whoever|whosoever)\b/i, 'the caller, a person who …'],
  [/(?<=^|[.:;] )Who\b(?![^.]*\?)/, 'A learner who …'],
  [/\bbut for\b/i, 'except'],
  [/\bat large\b/i, 'in general'],
  [/\bin earnest\b/i, 'really'],
  [/\b(?:in a blink|in the blink)\b/i, 'fast'],
  [/\bof one's own\b/i, "the user's own"],
  [/\bgoes without saying\b/i, 'is the default'],
  [/\b(?:gone|goes|go|going) on with\b/i, 'resumed, resumes, resume'],
  [/\bpass(?:ed|es)? over\b/i, 'skipped, skips, skip'],
  [/\b(?:told|tells?|telling) of\b/i, 'reported, shown, introduced'],
  [/\bspoken of\b/i, 'mentioned'],
  [/\bcomplain(?:ed|s)? of\b/i, 'reported'],
  [/\bmend(?:ed|s|ing)?\b/i, 'fix'],
  [/\bbears?\b/i, 'has'],
  [/\bhangs? on\b/i, 'depends on'],
  [/\b(?:stands?|stood)\b(?! for)/i, 'is, was'],
  [/\bwants? \w+ing\b/i, 'needs to be …'],
  [/\bslips? of the (?:finger|keyboard)\b/i, 'typing mistake'],
  [/\bis not to come\b/i, 'has passed'],
  [/\bto have a word on\b/i, 'to change'],
]

/** The comments of a source file, each on one line. A URL in a string is not a comment. */
const commentsIn = (source: string): string[] =>
  [...source.matchAll(/\/\*([\s\S]*?)\*\/|(?:(?<=^|[^:'"`])\/\/.*\n?[^\S\n]*)+/gm)].map(([found]) =>
    found
      .replace(/^\/\*+|\*\/$|^[^\S\n]*\*|\/\//gm, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )

/** What to change in some words, as `found → instead`. */
const toChange = (words: string): string[] =>
  INSTEAD.flatMap(([pattern, instead]) => {
    const found = words.match(pattern)
    return found ? [`${found[0]} → ${instead}`] : []
  })

const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .sort()

describe('a comment', () => {
  it.each([
    ['/** A drill that is gone\n * on with. */', ['gone on with → resumed, resumes, resume']],
    ['// Counts as\n  // nought.', ['nought → zero']],
    [
      '/** Lines that are passed over, and told of. */',
      ['passed over → skipped, skips, skip', 'told of → reported, shown, introduced'],
    ],
    ['/** Found. Who asks for more gets more. */', ['Who → A learner who …']],
    ['/** Who is it? */', []],
    ['/** It stands at the end. */', ['stands → is, was']],
    ['/** A word that stands for another. */', []],
    ["const url = 'https://lest.example/nought'", []],
    ['const nought = 0', []],
  ])('that reads %j has to change: %j', (source, wanted) =>
    expect(commentsIn(source).flatMap(toChange)).toEqual(wanted),
  )

  it('in src is in plain English', () => {
    const found = filesIn('src', '.ts').flatMap((file) =>
      commentsIn(readFileSync(file, 'utf8'))
        .flatMap(toChange)
        .map((change) => `${file}: ${change}`),
    )
    expect(found).toEqual([])
  })
})

describe('a page of the docs', () => {
  it.each(['README.md', 'CONTRIBUTING.md', ...filesIn('src', '.md'), 'data/README.md'])(
    '%s is in plain English',
    (file) => expect(toChange(readFileSync(file, 'utf8').replace(/\s+/g, ' '))).toEqual([]),
  )
})

describe('an export', () => {
  it('has a docstring: shapes, units, errors, the source of a rule', () => {
    const undescribed = sources.flatMap(({ file, body }) => {
      const text = readFileSync(`src/${file}`, 'utf8')
      return body
        .filter(({ type }) => type === 'ExportNamedDeclaration')
        .flatMap((statement) => {
          const [declared] = nodesAt(statement, 'declaration')
          const [variable] = declared ? nodesAt(declared, 'declarations') : []
          const name = variable ? nameOf(variable) : declared && nameOf(declared)
          if (name === undefined) return []
          const before = text.slice(0, statement['start'] as number).trimEnd()
          return before.endsWith('*/') ? [] : [`${file} ${name}`]
        })
    })
    // The second overload of a function and its implementation share the docstring of the first.
    expect(undescribed).toEqual(['usage/takes.ts option', 'usage/takes.ts option'])
  })
})
