import { say } from '../core/base/codes.ts'
import { type Problem, severityOf } from '../core/document/problem.ts'
import type { Page } from './page.ts'

/** One finding on one line, as compilers print them: file:line:column, level, words. */
export function problemLine({ words, theme }: Page, problem: Problem): string {
  const { file, line, column } = problem.at
  const level = severityOf(problem)
  const paint = { error: theme.bad, warning: theme.warn, note: theme.dim }[level]
  return `${file}:${line}:${column}: ${paint(words.levels[level])}: ${say(words.problems, problem.code, problem.args)}`
}
