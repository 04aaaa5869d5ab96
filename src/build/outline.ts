import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile } from '../core/reading/compiled.ts'
import { en } from '../i18n/en.ts'
import { COMPILED } from '../io/compiled.ts'
import { openFiles } from '../io/outline-files.ts'
import { problemLine } from '../view/problem.ts'
import { PLAIN } from '../view/theme.ts'
import { UNLIMITED } from '../view/width.ts'

/** Compiles an outline into a folder; returns its findings as lines, with nothing written when it is broken. */
export function compileOutline(source: string, target: string): string[] {
  const { library, problems } = openFiles(source)
  const page = { words: en, languages: ['en'], theme: PLAIN, columns: UNLIMITED } as const
  if (library) {
    const compiled = compile(library, Buffer.byteLength)
    mkdirSync(target, { recursive: true })
    for (const part of ['outline', 'knowledge', 'questions', 'exams'] as const)
      writeFileSync(join(target, COMPILED[part]), compiled[part])
  }
  return problems.map((problem) => problemLine(page, problem))
}
