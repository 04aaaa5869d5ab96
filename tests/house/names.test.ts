import { describe, expect, it } from 'vitest'
import { nameOf, nodesAt, type SyntaxNode, sources } from '../support/syntax.ts'

/** TypeScript's own types: no value in a running program reveals them. */
const UTILITY_TYPES =
  'Awaited Capitalize ConstructorParameters Exclude Extract InstanceType Iterable Iterator Lowercase NoInfer NonNullable Omit Parameters Partial Pick Readonly Record Required ReturnType ThisParameterType Uncapitalize Uppercase'.split(
    ' ',
  )

/** Names that have a meaning everywhere in Node and TypeScript. */
const GLOBALS: ReadonlySet<string> = new Set([
  ...Object.getOwnPropertyNames(globalThis),
  ...UTILITY_TYPES,
])

/** Names that several files export, each with the files and the reason. */
const SHARED: Readonly<Record<string, { files: RegExp; why: string }>> = {
  command: { files: /^commands\/[a-z/]+\.ts$/, why: 'a part of the registry: one a command' },
  phrases: { files: /^i18n\/(?:\w+\/)?phrases\.ts$/, why: 'of a language, and of all of them' },
}

/**
 * The files of each language have the same parts with the same names, so that a missing part does
 * not compile.
 */
const LANGUAGE_FILE = /^i18n\/[a-z]+\/(?<file>[a-z]+\.ts)$/

/** The names that statements declare, exported or not. */
function declaredIn(body: readonly SyntaxNode[]): string[] {
  const named = body.filter(({ type }) => type.endsWith('Declaration'))
  return [
    ...[...named, ...body.flatMap((each) => nodesAt(each, 'declarations'))].flatMap(
      (each) => nameOf(each) ?? [],
    ),
    ...body.flatMap((each) => declaredIn(nodesAt(each, 'declaration'))),
  ]
}

/** The names that statements export, each once: an overload repeats its name. */
const exportedIn = (body: readonly SyntaxNode[]): string[] => {
  const exports = body.filter(({ type }) => type === 'ExportNamedDeclaration')
  const names = [
    ...declaredIn(exports),
    ...exports
      .flatMap((each) => nodesAt(each, 'specifiers'))
      .flatMap((each) => nodesAt(each, 'exported'))
      .map((each) => String(each['name'])),
  ]
  return [...new Set(names)]
}

describe('a name', () => {
  it('never has another meaning everywhere', () => {
    const found = sources.flatMap(({ file, body }) =>
      declaredIn(body)
        .filter((name) => GLOBALS.has(name))
        .map((name) => `${file} ${name}`),
    )
    expect(found).toEqual([])
  })

  it('is exported by one file, but for parts of a registry', () => {
    const files = new Map<string, string[]>()
    for (const { file, body } of sources)
      for (const name of exportedIn(body)) files.set(name, [...(files.get(name) ?? []), file])
    const isPart = (name: string, all: readonly string[]): boolean => {
      const parts = new Set(all.map((file) => LANGUAGE_FILE.exec(file)?.groups?.['file']))
      return (
        (parts.size === 1 && !parts.has(undefined)) ||
        all.every((file) => SHARED[name]?.files.test(file))
      )
    }
    const found = [...files].filter(([name, all]) => all.length > 1 && !isPart(name, all))
    expect(found).toEqual([])
    for (const name of Object.keys(SHARED))
      expect(files.get(name)?.length, `${name} is shared`).toBeGreaterThan(1)
  })
})
