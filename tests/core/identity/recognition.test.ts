import { describe, expect, it } from 'vitest'
import { fingerprintOf } from '../../../src/core/identity/likeness.ts'
import {
  type IsThere,
  type KnownOutline,
  type Recognition,
  recognise,
  type Sighting,
} from '../../../src/core/identity/recognition.ts'
import { parsed, twig } from './trees.ts'

const TEA = ['Tea', 'Green', 'Black', 'Oolong', 'White']
const EDITED = ['Tea', 'Green', 'Black', 'Oolong', 'Yellow']
const COFFEE = ['Coffee', 'Arabica', 'Robusta', 'Liberica', 'Excelsa']
/** Two of eight titles are those of TEA. */
const DRINKS = ['Drinks', 'Green', 'Black', 'Latte', 'Mocha']

/** A sighting as `device:path`, of a root and the titles below it. */
function seen(where: string, [root = '', ...titles]: readonly string[]): Sighting {
  const [device = '', path = ''] = where.split(':')
  const topics =
    root === ''
      ? [
          { id: 'root', title: '', depth: 0 },
          ...titles.map((title) => ({ id: title, title, depth: 1 })),
        ]
      : parsed(twig([root, ...titles.map((title) => `  ${title}`)].join('\n')))
  const name = path.split('/').at(-1) ?? ''
  return { path, name, device, fingerprint: fingerprintOf(topics), topics }
}

const known = (
  id: string,
  where: string,
  titles: readonly string[],
  isThere: IsThere = 'unknown',
): KnownOutline => ({ id, ...seen(where, titles), isThere })

const is = (id: string): Recognition => ({ kind: 'known', id })
const NEW: Recognition = { kind: 'new' }
const ask = (...candidates: string[]): Recognition => ({ kind: 'ask', candidates })

type Case = [what: string, known: KnownOutline[], here: Sighting, wanted: Recognition]

describe('a file at a path that is known', () => {
  it.each<Case>([
    ['as it was', [known('t', 'mac:a', TEA, 'same')], seen('mac:a', TEA), is('t')],
    [
      'as it was, though a copy is elsewhere',
      [known('t', 'mac:a', TEA, 'same'), known('u', 'mac:b', TEA, 'same')],
      seen('mac:a', TEA),
      is('t'),
    ],
    [
      'as it was, with a single topic',
      [known('t', 'mac:a', ['Tea'], 'same')],
      seen('mac:a', ['Tea']),
      is('t'),
    ],
    ['edited', [known('t', 'mac:a', TEA, 'similar')], seen('mac:a', EDITED), is('t')],
    [
      'edited elsewhere, as another device saw it',
      [known('t', 'mac:a', TEA, 'other'), known('t', 'pc:x', COFFEE)],
      seen('mac:a', COFFEE),
      is('t'),
    ],
    [
      'grown to many times its size',
      [known('t', 'mac:a', ['Tea', 'Green', 'Black'], 'similar')],
      seen('mac:a', [...EDITED, ...COFFEE, ...DRINKS.slice(3)]),
      is('t'),
    ],
    [
      'tiny, with one title of two left',
      [known('t', 'mac:a', ['Tea', 'Green', 'Black'], 'similar')],
      seen('mac:a', ['Tea', 'Assam', 'Ceylon']),
      is('t'),
    ],
    [
      'tiny, with a root that is spelt right now',
      [known('t', 'mac:a', ['Gren tea', 'Sencha'], 'other')],
      seen('mac:a', ['Green tea', 'Matcha']),
      is('t'),
    ],
    [
      'tiny, with nothing left',
      [known('t', 'mac:a', ['Tea', 'Green'], 'other')],
      seen('mac:a', ['Coffee', 'Arabica']),
      ask('t'),
    ],
    [
      'tiny, with nothing left, and without a title of its own',
      [known('t', 'mac:a', ['', 'Tea', 'Green'], 'other')],
      seen('mac:a', ['', 'Coffee', 'Arabica']),
      ask('t'),
    ],
    [
      'replaced by something else',
      [known('t', 'mac:a', TEA, 'other')],
      seen('mac:a', COFFEE),
      ask('t'),
    ],
    [
      'replaced by a file that is known elsewhere',
      [known('t', 'mac:a', TEA, 'other'), known('c', 'mac:b', COFFEE, 'gone')],
      seen('mac:a', COFFEE),
      ask('c', 't'),
    ],
    [
      'edited until it is as another one',
      [known('t', 'mac:a', TEA, 'similar'), known('u', 'mac:b', EDITED, 'same')],
      seen('mac:a', EDITED),
      ask('u', 't'),
    ],
    [
      'more like another one than like itself',
      [known('t', 'mac:a', [...DRINKS, 'Tea'], 'similar'), known('u', 'mac:b', EDITED, 'gone')],
      seen('mac:a', TEA),
      ask('u', 't'),
    ],
    [
      'replaced twice: the last one that was there counts',
      [known('t', 'mac:a', TEA, 'similar'), known('u', 'mac:a', [...TEA, 'Matcha'], 'similar')],
      seen('mac:a', [...TEA, 'Matcha', 'Sencha']),
      is('u'),
    ],
  ])('%s', (_, all, here, wanted) => expect(recognise(all, here)).toEqual(wanted))
})

describe('a file at a path that is not known', () => {
  it.each<Case>([
    ['the first of all', [], seen('mac:a', TEA), NEW],
    [
      'with the name of another',
      [known('t', 'mac:x/a', TEA, 'same')],
      seen('mac:y/a', COFFEE),
      NEW,
    ],
    ['moved or renamed', [known('t', 'mac:a', TEA, 'gone')], seen('mac:b', TEA), is('t')],
    [
      'moved, with another file at its place',
      [known('t', 'mac:a', TEA, 'other')],
      seen('mac:b', TEA),
      is('t'),
    ],
    [
      'renamed, without a title of its own',
      [known('t', 'mac:a', ['', ...TEA], 'gone')],
      seen('mac:b', ['', ...TEA]),
      is('t'),
    ],
    ['copied', [known('t', 'mac:a', TEA, 'same')], seen('mac:b', TEA), ask('t')],
    [
      'copied, and the other one edited',
      [known('t', 'mac:a', TEA, 'similar')],
      seen('mac:b', TEA),
      ask('t'),
    ],
    ['of another device', [known('t', 'mac:a', TEA)], seen('pc:a', TEA), is('t')],
    [
      'of another device, and moved here',
      [known('t', 'mac:a', TEA), known('t', 'pc:a', TEA, 'gone')],
      seen('pc:b', TEA),
      is('t'),
    ],
    [
      'of another device, and copied here',
      [known('t', 'mac:a', TEA), known('t', 'pc:a', TEA, 'same')],
      seen('pc:b', TEA),
      ask('t'),
    ],
    [
      'of another device, edited before it was met here',
      [known('t', 'mac:a', TEA)],
      seen('pc:a', EDITED),
      ask('t'),
    ],
    [
      'at the path that it has on another device, edited much',
      [known('t', 'mac:/notes/tea.md', [...TEA, ...COFFEE])],
      seen('pc:/notes/tea.md', TEA.concat(DRINKS)),
      ask('t'),
    ],
    [
      'one of two with its titles, which is gone',
      [known('t', 'mac:a', TEA, 'gone'), known('u', 'mac:b', TEA, 'same')],
      seen('mac:c', TEA),
      is('t'),
    ],
    [
      'one of two with its titles, which are both gone',
      [known('t', 'mac:a', TEA, 'gone'), known('u', 'mac:b', TEA, 'gone')],
      seen('mac:c', TEA),
      ask('t', 'u'),
    ],
    [
      'one of two with its titles, of which nobody knows one',
      [known('t', 'pc:a', TEA), known('u', 'mac:b', TEA, 'same')],
      seen('mac:c', TEA),
      ask('t', 'u'),
    ],
    [
      'moved and edited at once',
      [known('d', 'mac:d', DRINKS, 'gone'), known('t', 'mac:a', TEA, 'gone')],
      seen('mac:b', EDITED),
      ask('t'),
    ],
    ['copied and edited at once', [known('t', 'mac:a', TEA, 'same')], seen('mac:b', EDITED), NEW],
    [
      'a little like one that is gone',
      [known('t', 'mac:a', TEA, 'gone')],
      seen('mac:b', DRINKS),
      NEW,
    ],
    [
      'with one title only, which another one has',
      [known('t', 'mac:a', ['Notes'], 'same')],
      seen('mac:b', ['Notes']),
      NEW,
    ],
    [
      'with one title only, which one that is gone has',
      [known('t', 'mac:a', ['Notes'], 'gone')],
      seen('mac:b', ['Notes']),
      ask('t'),
    ],
    ['with no titles', [known('t', 'mac:a', [], 'gone')], seen('mac:b', []), NEW],
    [
      'in Chinese, renamed',
      [known('t', 'mac:茶', ['茶', '绿茶', '红茶'], 'gone')],
      seen('mac:茶叶', ['茶', '绿茶', '红茶']),
      is('t'),
    ],
  ])('%s', (_, all, here, wanted) => expect(recognise(all, here)).toEqual(wanted))
})
