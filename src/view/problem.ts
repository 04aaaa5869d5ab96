import { say } from '../core/base/codes.ts'
import { isError, type Problem } from '../core/document/problem.ts'
import type { Page } from './page.ts'

/** One finding on one line, as compilers print them: file:line:column, level, words. */
export function problemLine({ words, theme }: Page, problem: Problem): string {
  const { file, line, column } = problem.at
  const level = isError(problem) ? theme.bad(words.levels.error) : theme.warn(words.levels.warning)
  return `${file}:${line}:${column}: ${level}: ${say(words.problems, problem.code, problem.args)}`
}
