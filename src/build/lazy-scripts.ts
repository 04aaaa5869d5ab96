/**
 * Scripts whose modules are run when something of them is first used: a look-up uses a third of them,
 * and V8 compiles, keeps and reads again what was run. Each module is a chunk of its own, as
 * rolldown writes it in CommonJS before it is made small.
 *
 * It changes when a module is run, and nothing else: a module makes what it exports and does nothing
 * besides, and none needs one that needs it, to which the tests of the house see.
 */

/** A chunk as rolldown gives it. */
interface Chunk {
  readonly fileName: string
  readonly code: string
}

/** Writes code that finds the parts of scripts. */
export interface Linking {
  /** A script, with code that is run at once. */
  readonly script: (name: string, entry?: Chunk) => string
  /** A chunk that is a file of its own: what it needs is run with it. */
  readonly chunk: (chunk: Chunk) => string
}

/** A chunk that became a part of a script. */
interface Part {
  /** The number of the script. */
  readonly script: number
  readonly number: number
}

/** How rolldown asks for what another chunk exports: at once, in a line of its own, or later. */
const IMPORT = /^(?:const|let|var) ([\w$]+) = require\("\.\/([^"]+)"\);$/gm
const LATER = /require\("\.\/([^"]+)"\)/g
/** How it gives an export. */
const EXPORT =
  /^Object\.defineProperty\(exports, "([\w$]+)", \{\s+enumerable: true,\s+get: function ?\(\) \{\s+return ([\w$]+);\s+\}\s+\}\);$/gm

const OTHER_EXPORT = /^(?:Object\.\w+\(exports|exports\.|module\.exports).*/m
/** Variables that may get another value, or have none yet; what is a class or the like is never set again. */
const CHANGING = /^(?:let ([\w$]+)|var ([\w$]+(?:, [\w$]+)*);)/gm
/** A name, and the dots before it: three of them spread it. */
const NAME = /(\.{0,3})([\w$]+)/g

/** @param scripts the chunks that are parts of each script, by its file name */
export function linkingOf(scripts: Readonly<Record<string, readonly Chunk[]>>): Linking {
  const names = Object.keys(scripts)
  const parts = new Map<string, Part>(
    names.flatMap((name, script) =>
      (scripts[name] ?? []).map(({ fileName }, number) => [fileName, { script, number }] as const),
    ),
  )
  const fromFile = (file: string): string | undefined => {
    const part = parts.get(file)
    return part && `require("./${names[part.script]}").$part(${part.number})`
  }
  return {
    chunk: ({ code }) =>
      given(code).replace(LATER, (whole, file: string) => fromFile(file) ?? whole),
    script: (name, entry) => {
      const own = names.indexOf(name)
      const chunks = scripts[name] ?? []
      const use = (file: string): string | undefined => {
        const part = parts.get(file)
        if (part?.script !== own) return undefined
        // In brackets: `new` must not take this call for its own.
        return `($parts[${part.number}] || $part(${part.number}))`
      }
      const within = (code: string): string =>
        used(code, use).replace(
          LATER,
          (whole, file: string) => use(file) ?? fromFile(file) ?? whole,
        )
      const makers = chunks.map(({ code }) => `() => {\n${returned(within(code))}\n}`)
      const begun = entry ? within(entry.code) : ''
      return [
        `const $makers = [${makers.join(',\n')}];`,
        'const $parts = new Array($makers.length);',
        'const $part = (number) => ($parts[number] ??= $makers[number]());',
        'exports.$parts = $parts;',
        'exports.$part = $part;',
        begun,
      ].join('\n')
    },
  }
}

/**
 * Code that asks for the modules of its own script where it uses them, not at its beginning.
 * @param use undefined for a file that is no such module
 */
function used(code: string, use: (file: string) => string | undefined): string {
  const uses = new Map<string, string>()
  const rest = code.replace(IMPORT, (line, name: string, file: string) => {
    const asked = use(file)
    if (asked === undefined) return line
    uses.set(name, asked)
    return ''
  })
  if (uses.size === 0) return rest
  // A single dot makes a property of a name.
  return rest.replace(NAME, (whole, dots: string, name: string) =>
    dots === '.' ? whole : `${dots}${uses.get(name) ?? name}`,
  )
}

/** A module’s code that returns what it exports. Throws if it exports something in another way. */
function returned(code: string): string {
  const changing = changingIn(code)
  const exported: string[] = []
  const body = code.replace(EXPORT, (_, name: string, value: string) => {
    exported.push(changing.has(value) ? `get ${name}() { return ${value}; }` : `${name}: ${value}`)
    return ''
  })
  const left = OTHER_EXPORT.exec(body)
  if (left) throw new Error(`an export of another kind: ${left[0]}`)
  return `${body}\nreturn { ${exported.join(', ')} };`
}

/** A file’s code that gives its exports as they are when it was run, where nothing changes them later. */
function given(code: string): string {
  const changing = changingIn(code)
  return code.replace(EXPORT, (whole, name: string, value: string) =>
    changing.has(value) ? whole : `exports.${name} = ${value};`,
  )
}

/** The variables of a chunk that may get another value later. */
const changingIn = (code: string): ReadonlySet<string | undefined> =>
  new Set([...code.matchAll(CHANGING)].flatMap(([, one, others]) => one ?? others?.split(', ')))
