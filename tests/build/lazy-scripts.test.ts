import { runInThisContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { linkingOf } from '../../src/build/lazy-scripts.ts'

/** A chunk as rolldown writes it: what it needs, what it does, what it exports. */
function chunk(
  fileName: string,
  code: string,
  { needs = {}, gives = [] }: { needs?: Record<string, string>; gives?: readonly string[] } = {},
): { fileName: string; code: string } {
  const imports = Object.entries(needs).map(
    ([name, file]) => `const ${name} = require("./${file}");\n`,
  )
  const exported = gives.map(
    (name) =>
      `Object.defineProperty(exports, "${name}", {\n  enumerable: true,\n  get: function () {\n    return ${name};\n  }\n});\n`,
  )
  return { fileName, code: `${imports.join('')}${code}\n${exported.join('')}` }
}

/** What the modules did, in order. */
let did: string[] = []

/** Runs the scripts of a program, as `src/start.ts` does; the first begins. */
function run(files: Readonly<Record<string, string>>): void {
  did = []
  const modules = new Map<string, object>()
  const load = (id: string): object => {
    const known = modules.get(id)
    if (known) return known
    const made = {}
    modules.set(id, made)
    const code = files[id.slice(2)]
    if (code === undefined) throw new Error(`no ${id}`)
    did.push(`reads ${id}`)
    const script = runInThisContext(`(function(exports,require,did){${code}\n})`)
    script(made, load, (what: string) => did.push(what))
    return made
  }
  load(`./${Object.keys(files)[0]}`)
}

const A = chunk('a.js', 'did("a runs");\nconst a = () => "a";', { gives: ['a'] })
const B = chunk('b.js', 'did("b runs");\nconst b = () => "b of " + require_a.a();', {
  needs: { require_a: 'a.js' },
  gives: ['b'],
})
const UNUSED = chunk('unused.js', 'did("unused runs");\nconst none = 0;', { gives: ['none'] })

describe('a script of modules', () => {
  it('runs a module when something of it is first used, and once', () => {
    const linking = linkingOf({ 'main.js': [A, B, UNUSED] })
    const entry = chunk('main.js', 'did("begins");\ndid(require_b.b());\ndid(require_b.b());', {
      needs: { require_a: 'a.js', require_b: 'b.js', require_unused: 'unused.js' },
    })
    run({ 'main.js': linking.script('main.js', entry) })
    expect(did).toEqual([...['reads ./main.js', 'begins', 'b runs', 'a runs', 'b of a', 'b of a']])
  })

  it('tells which were run: what V8 compiled of it is complete as far as they go', () => {
    const linking = linkingOf({ 'main.js': [A, B, UNUSED] })
    const entry = chunk(
      'main.js',
      'did(require_a.a());\ndid(Object.keys(exports.$parts).join());',
      {
        needs: { require_a: 'a.js' },
      },
    )
    run({ 'main.js': linking.script('main.js', entry) })
    expect(did.at(-1)).toBe('0')
  })

  it('finds the modules of another one, at once and later', () => {
    const linking = linkingOf({ 'main.js': [A], 'drill.js': [B] })
    const entry = chunk('main.js', 'did(require("./b.js").b());')
    const files = {
      'main.js': linking.script('main.js', entry),
      'drill.js': linking.script('drill.js'),
    }
    run(files)
    expect(did).toEqual([...['reads ./main.js', 'reads ./drill.js', 'a runs', 'b runs', 'b of a']])
  })

  it('gives its modules to a file of its own, which has what it needs run at its beginning', () => {
    const linking = linkingOf({ 'main.js': [A, B] })
    const other = chunk('other.js', 'did("other runs");\ndid(require_b.b());', {
      needs: { require_b: 'b.js', require_far: 'far.js' },
    })
    run({
      'main.js': linking.script('main.js', chunk('main.js', 'require("./other.js");')),
      'other.js': linking.chunk(other),
      'far.js': '',
    })
    expect(did).toEqual([
      ...['reads ./main.js', 'reads ./other.js', 'b runs', 'reads ./far.js', 'other runs'],
      ...['a runs', 'b of a'],
    ])
  })

  it.each([
    ['is made', 'class A {}', 'did(new require_x.A().constructor.name);', 'A'],
    ['is spread', 'const A = { one: 1 };', 'did(JSON.stringify({ ...require_x.A }));', '{"one":1}'],
    ['is all of it', 'const A = 1;', 'did(Object.keys(require_x).join());', 'A'],
    [
      'has a name that goes on',
      'const A = 1;',
      'const require_x$1 = 2;\ndid(String(require_x.A) + require_x$1);',
      '12',
    ],
    ['is no property', 'const A = 1;', 'did(String(did.require_x));', 'undefined'],
  ])('takes what is used of a module where it %s', (_, code, use, said) => {
    const linking = linkingOf({ 'main.js': [chunk('x.js', code, { gives: ['A'] })] })
    const entry = chunk('main.js', use, { needs: { require_x: 'x.js' } })
    run({ 'main.js': linking.script('main.js', entry) })
    expect(did.at(-1)).toBe(said)
  })

  it.each(['let set = 0;', 'var set;', 'var other, set;'])(
    'gives what gets its value later as it is when it is used: %s',
    (variable) => {
      const x = chunk('x.js', `${variable}\nconst start = () => { set = 5; };`, {
        gives: ['start', 'set'],
      })
      const use = 'did(String(require_x.set > 1)); require_x.start(); did(String(require_x.set));'
      const entry = chunk('main.js', use, { needs: { require_x: 'x.js' } })
      run({ 'main.js': linkingOf({ 'main.js': [x] }).script('main.js', entry) })
      expect(did.slice(1)).toEqual(['false', '5'])
      const linking = linkingOf({ 'main.js': [] })
      run({
        'main.js': linking.script('main.js', entry),
        'x.js': linking.chunk(x),
      })
      expect(did.slice(2)).toEqual(['false', '5'])
    },
  )

  it.each([
    [
      'is written by hand',
      chunk('x.js', 'exports.a = 1;'),
      'an export of another kind: exports.a = 1;',
    ],
    [
      'is the module',
      chunk('x.js', 'module.exports = 1;'),
      'an export of another kind: module.exports = 1;',
    ],
  ])('is not made if an export %s', (_, each, message) => {
    const linking = linkingOf({ 'main.js': [each] })
    expect(() => linking.script('main.js', chunk('main.js', ''))).toThrow(message)
  })
})
