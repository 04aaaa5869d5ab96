import { asKeys } from '../core/base/typed-keys.ts'
import type { ExamCommand, ExamPage } from '../drill/exam-interface.ts'

/** The keys of an exam's commands, for a person who types keys or lines. */
export const EXAM_KEYS: Readonly<Record<string, ExamCommand>> = {
  '<': { kind: 'back' },
  '>': { kind: 'next' },
  m: { kind: 'mark' },
  o: { kind: 'overview' },
  w: { kind: 'wider' },
  f: { kind: 'flag' },
  '?': { kind: 'help' },
  q: { kind: 'hand-in' },
}

/** The key that asks for a question's number. */
export const GOTO = 'g'

/**
 * The command of a line with only its key, or `g 12`, from any input method; `g` alone means a
 * question that does not exist. On the overview a number alone is enough, and an empty line goes to
 * the next open question.
 */
export function keyedExamCommand(
  line: string,
  { kind }: Pick<ExamPage, 'kind'>,
): ExamCommand | 'unknown' | undefined {
  const key = asKeys(line).trim()
  if (Object.hasOwn(EXAM_KEYS, key)) return EXAM_KEYS[key]
  const number = /^g\s*(\d{0,6})$/.exec(key)?.[1]
  if (number !== undefined) return { kind: 'goto', n: Number(number) }
  if (kind === 'question') return undefined
  if (key === '') return { kind: 'open' }
  return /^\d{1,6}$/.test(key) ? { kind: 'goto', n: Number(key) } : 'unknown'
}

/** The commands of programs, besides `:goto N`. */
export const NAMED: readonly ExamCommand[] = [
  { kind: 'next' },
  { kind: 'back' },
  { kind: 'mark' },
  { kind: 'overview' },
  { kind: 'open' },
  { kind: 'hand-in' },
  { kind: 'help' },
  { kind: 'flag' },
  { kind: 'wider' },
]

/**
 * The command of a line with its name after a colon, for programs. On the overview nothing else
 * means anything.
 */
export function namedExamCommand(
  line: string,
  { kind }: Pick<ExamPage, 'kind'>,
): ExamCommand | 'unknown' | undefined {
  const name = line.trim()
  if (!name.startsWith(':')) return kind === 'question' ? undefined : 'unknown'
  const number = /^:goto\s+(\d{1,6})$/.exec(name)?.[1]
  if (number !== undefined) return { kind: 'goto', n: Number(number) }
  return NAMED.find((command) => name === `:${command.kind}`) ?? 'unknown'
}
