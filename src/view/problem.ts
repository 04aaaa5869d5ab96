import { say } from '../core/base/codes.ts'
import { sanitizeLine } from '../core/base/control-characters.ts'
import { type Problem, severityOf } from '../core/document/problem.ts'
import type { Page } from './page.ts'
import { PLAIN } from './theme.ts'
import { wrap } from './wrap.ts'

/**
 * A finding as compilers print them: file:line:column, level, words. On one line where programs read it; a terminal gets
 * lines that fit.
 */
export function problemLines({ words, theme, columns }: Page, problem: Problem): string[] {
  const { file, line, column } = problem.at
  const level = severityOf(problem)
  const paint = { error: theme.bad, warning: theme.warn, note: theme.dim }[level]
  const place = sanitizeLine(`${file}:${line}:${column}: `)
  const name = words.levels[level]
  const said = `${place}${name}: ${say(words.problems, problem.code, problem.args)}`
  return wrap(said, columns, PLAIN).map((each, i) => {
    const isHead = i === 0 && each.startsWith(place + name)
    return isHead ? place + paint(name) + each.slice(place.length + name.length) : each
  })
}
