import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DERIVED, type Derived, wordings } from '../core/base/text.ts'
import type { Problem } from '../core/document/problem.ts'
import { encodeIndex } from '../core/lookup/index-file.ts'
import { makeIndex } from '../core/lookup/indexing.ts'
import type { Vocabulary } from '../core/lookup/vocabulary.ts'
import type { Library } from '../core/model/library.ts'
import { compile } from '../core/reading/compiled.ts'
import { patched } from '../core/reading/compiled-derived.ts'
import { type Compiled, PATCHED } from '../core/reading/compiled-parts.ts'
import { en } from '../i18n/en.ts'
import { COMPILED, patchesFile, TABLE } from '../io/compiled.ts'
import { INDEX } from '../io/index-files.ts'
import { openFiles } from '../io/outline-files.ts'
import { simplified } from '../io/script.ts'
import { problemLines } from '../view/problem.ts'
import { UNICODE } from '../view/signs.ts'
import { PLAIN } from '../view/theme.ts'
import { UNLIMITED } from '../view/width.ts'
import { translate } from './translate.ts'

/**
 * Compiles the shipped outlines: the map, with a folder for each derived language in it, and the
 * 2021 outline, which stays as it was written. Returns their findings as lines; writes nothing for
 * an outline with errors.
 */
export function compileOutlines(data: string, dist: string): string[] {
  const map = openFiles(join(data, 'map'))
  const old = openFiles(join(data, 'outline-2021.yaml'))
  const vocabulary = JSON.parse(readFileSync(join(data, 'vocabulary.json'), 'utf8')) as Vocabulary
  if (old.library) {
    writeOutline(old.library, join(dist, 'outline-2021'))
    writeIndex(old.library, vocabulary, join(dist, 'outline-2021'))
  }
  if (map.library && old.library) {
    const { written, derived } = translateMap(map.library, old.library)
    const compiled = writeOutline(written, join(dist, 'map'))
    let spoken = written
    for (const [language, library] of derived) {
      writeDerived(compiled, { library, language }, join(dist, 'map', language))
      // A search in a derived language is in its words; the names are those of all languages.
      const { knowledge, questions } = library
      spoken = { ...spoken, knowledge, questions }
    }
    writeIndex(spoken, vocabulary, join(dist, 'map'))
  }
  return findings([...map.problems, ...old.problems])
}

/**
 * The map as it is written, and in each derived language; the lines it quotes from the 2021 outline
 * stay as they were written.
 */
export function translateMap(
  map: Library,
  old: Library,
): { readonly written: Library; readonly derived: ReadonlyMap<Derived, Library> } {
  const lines = new Set([...old.outline.topics.values()].flatMap(({ title }) => wordings(title)))
  const derived = new Map<Derived, Library>()
  let written = map
  for (const language of DERIVED) {
    const translated = translate(written, language, {
      script: simplified,
      quoted: (words) => lines.has(words),
    })
    written = translated.written
    derived.set(language, translated.derived)
  }
  return { written, derived }
}

function writeOutline(library: Library, target: string): Compiled {
  const compiled = compiledOf(library)
  mkdirSync(target, { recursive: true })
  for (const part of Object.keys(COMPILED) as ReadonlyArray<keyof typeof COMPILED>)
    writeFileSync(join(target, COMPILED[part]), compiled[part])
  return compiled
}

/** A shipped outline as texts: its ids are kept by those who write it, also where they are titles. */
function compiledOf(library: Library): Compiled {
  const outline = { ...library.outline, isNamed: true, unnamed: new Set<string>() }
  return compile({ ...library, outline }, Buffer.byteLength)
}

/** Writes what an outline in a derived language needs beside the written ones. */
function writeDerived(
  written: Compiled,
  { library, language }: { readonly library: Library; readonly language: Derived },
  target: string,
): void {
  const { table, patches, ...parts } = patched(written, compiledOf(library), {
    ...{ language, bytes: Buffer.byteLength },
  })
  mkdirSync(target, { recursive: true })
  writeFileSync(join(target, TABLE), table)
  for (const part of Object.keys(parts) as ReadonlyArray<keyof typeof parts>)
    writeFileSync(join(target, COMPILED[part]), parts[part])
  for (const part of PATCHED) writeFileSync(join(target, patchesFile(part)), patches[part])
}

/** One index for all languages: what is asked is turned into Simplified characters. */
function writeIndex(library: Library, vocabulary: Vocabulary, target: string): void {
  const files = encodeIndex(makeIndex(library, vocabulary, simplified), true)
  for (const part of Object.keys(INDEX) as ReadonlyArray<keyof typeof INDEX>)
    writeFileSync(join(target, INDEX[part]), files[part])
}

function findings(problems: readonly Problem[]): string[] {
  const page = {
    words: en,
    languages: ['en'],
    theme: PLAIN,
    signs: UNICODE,
    columns: UNLIMITED,
  } as const
  return problems.flatMap((problem) => problemLines(page, problem))
}
