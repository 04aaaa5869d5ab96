import { DERIVED, LANGUAGES, same, textOf } from '../base/text.ts'
import { readSource } from '../document/common-fields.ts'
import {
  checkKeys,
  claim,
  fieldReader,
  type Report,
  readEntries,
  readFields,
  readItems,
  readString,
  readText,
  readWords,
} from '../document/fields.ts'
import type { DocumentNode, Entry, Place } from '../document/node.ts'
import { shortList } from '../document/short.ts'
import type { Domain, Exam, PassMark } from '../model/exam.ts'
import { isId } from '../model/names.ts'
import { QUESTION_TYPES, type QuestionType } from '../model/question.ts'
import type { ExamReference } from './knowledge.ts'

const EXAM_KEYS = [
  'title',
  'source',
  'questions',
  'minutes',
  'pass',
  'hands-on',
  'types',
  'domains',
]
const NEEDED = ['questions', 'minutes', 'domains']

/** No real exam is outside of these bounds: a number beyond them is a typing mistake. */
const COUNT = { least: 1, most: 1000 } as const
const MINUTES = { least: 1, most: 1440 } as const
const HEAVIEST = 1000
/** The highest pass mark, in per cent. */
const ALL = 100
const DOMAINS = { least: 1, most: 100 } as const
const TYPES = { least: 1, most: QUESTION_TYPES.length } as const

/** An exam's declaration, with the names that topics may use. */
export interface DeclaredExam {
  readonly at: Place
  /** Undefined if a required part could not be read. */
  readonly exam: Exam | undefined
  /** The domains' names; undefined if there is no table of domains to check against. */
  readonly domains: ReadonlySet<string> | undefined
}

/** Adds the exams of a document's `exams` part to those declared so far. */
export function readExams(
  node: DocumentNode,
  declared: Map<string, DeclaredExam>,
  report: Report,
): void {
  for (const { key, value } of eachOnce(readEntries(node, report))) {
    const id = readWords(key, report)
    const first = declared.get(id)?.at
    if (!isId(id)) report('bad-id', key.at, { id })
    else if (first) report('duplicate-id', key.at, { id, file: first.file, line: first.line })
    else declared.set(id, { at: key.at, ...readExam(id, value, report) })
  }
}

/**
 * Reports names in topics' `exams` that no exam has. If an outline declares no exam, its topics may
 * name any: the names are notes for the reader then.
 */
export function checkExams(
  declared: ReadonlyMap<string, DeclaredExam>,
  references: Iterable<ExamReference>,
  report: Report,
): void {
  if (declared.size === 0) return
  const exams = shortList(declared.keys(), ', ')
  for (const { exam, domain, at } of references) {
    const known = declared.get(exam)
    if (domain === undefined) {
      if (!known) report('unknown-exam', at, { exam, known: exams })
    } else if (known?.domains && !known.domains.has(domain)) {
      report('unknown-domain', at, { domain, exam, known: shortList(known.domains, '; ') })
    }
  }
}

function readExam(
  id: string,
  node: DocumentNode,
  report: Report,
): Pick<DeclaredExam, 'exam' | 'domains'> {
  const fields = readFields(node, EXAM_KEYS, report)
  if (node.kind !== 'table') return { exam: undefined, domains: undefined }
  checkKeys(node, fields, NEEDED, report)
  const read = fieldReader(fields, report)
  const title = read('title', readText) ?? same(id)
  const source = readSource(node, fields.get('source'), report)
  const questions = read('questions', (field) => readWhole(field, COUNT, report))
  const minutes = read('minutes', (field) => readWhole(field, MINUTES, report))
  const types = read('types', readTypes) ?? QUESTION_TYPES
  const domains = read('domains', readDomains)
  const pass = read('pass', readPass)
  const handsOn = read('hands-on', (field) => readSource(field, field, report))
  const rules = { ...(pass && { pass }), ...(handsOn && { handsOn }) }
  return {
    exam:
      questions && minutes && domains
        ? { id, title, source, questions, minutes, ...rules, types, domains }
        : undefined,
    domains: domains && new Set(domains.map(({ name }) => name)),
  }
}

/** A pass mark: a table with its score in per cent and the source of that. */
function readPass(node: DocumentNode, report: Report): PassMark | undefined {
  const fields = readFields(node, ['score', 'source'], report)
  if (node.kind !== 'table') return undefined
  checkKeys(node, fields, ['score'], report)
  const score = fieldReader(fields, report)('score', (field) =>
    readNumber(field, (mark) => mark > 0 && mark <= ALL, `> 0, ≤ ${ALL}`, report),
  )
  const source = readSource(node, fields.get('source'), report)
  return score === undefined ? undefined : { score: score / ALL, source }
}

/** The domains of an exam; undefined if there are none. */
function readDomains(node: DocumentNode, report: Report): Domain[] | undefined {
  const entries = eachOnce(readEntries(node, report))
  if (node.kind !== 'table') return undefined
  if (entries.length < DOMAINS.least || entries.length > DOMAINS.most)
    report('wrong-shape', node.at, { wanted: 'items', ...DOMAINS })
  const domains: Domain[] = []
  const places = new Map<string, Place>()
  for (const { key, value } of entries) {
    const name = readWords(key, report)
    if (name === '') report('empty-title', key.at)
    else if (claim(places, name, key.at, report)) domains.push(readDomain(name, value, report))
  }
  return domains.length > 0 ? domains : undefined
}

/**
 * A domain is either its weight alone, or a table with its weight and its names in other languages
 * than the key's. A weight that cannot be read is a finding and counts as 0; the exam is never used
 * then.
 */
function readDomain(name: string, node: DocumentNode, report: Report): Domain {
  if (node.kind === 'scalar')
    return { name, title: same(name), weight: readWeight(node, report) ?? 0 }
  const fields = readFields(node, ['weight', ...LANGUAGES], report)
  const read = fieldReader(fields, report)
  if (node.kind === 'table') checkKeys(node, fields, ['weight'], report)
  const called = (language: string): string => read(language, readString) || name
  const derived = DERIVED.filter((each) => fields.has(each)).map((each) => [each, called(each)])
  return {
    name,
    title: { ...textOf(called), ...Object.fromEntries(derived) },
    weight: read('weight', readWeight) ?? 0,
  }
}

function readTypes(node: DocumentNode, report: Report): readonly QuestionType[] {
  const items = readItems(node, report)
  const types = new Set<QuestionType>()
  for (const item of items) {
    const type = readString(item, report)
    if (QUESTION_TYPES.includes(type as QuestionType)) types.add(type as QuestionType)
    else if (type !== undefined)
      report('wrong-value', item.at, { value: type, allowed: QUESTION_TYPES.join(', ') })
  }
  if (node.kind === 'list' && items.length === 0)
    report('wrong-shape', node.at, { wanted: 'items', ...TYPES })
  return [...types]
}

const readWeight = (node: DocumentNode, report: Report): number | undefined =>
  readNumber(node, (weight) => weight > 0 && weight <= HEAVIEST, `> 0, ≤ ${HEAVIEST}`, report)

const readWhole = (
  node: DocumentNode,
  { least, most }: { least: number; most: number },
  report: Report,
): number | undefined =>
  readNumber(
    node,
    (number) => Number.isInteger(number) && number >= least && number <= most,
    `${least}, ${least + 1}, … ${most}`,
    report,
  )

/**
 * A number within the bounds; undefined, with a finding, for any other text. `Number` would read an
 * empty text as 0.
 */
function readNumber(
  node: DocumentNode,
  isAllowed: (number: number) => boolean,
  allowed: string,
  report: Report,
): number | undefined {
  const words = readString(node, report)
  if (words === undefined) return undefined
  const number = Number(words)
  if (isAllowed(number)) return number
  report('wrong-value', node.at, { value: words, allowed })
  return undefined
}

/**
 * Entries without those whose key occurred before, with the same spelling: the YAML reader has
 * reported them already.
 */
function eachOnce(entries: readonly Entry[]): Entry[] {
  const seen = new Set<string>()
  return entries.filter(({ key }) => {
    const isFirst = !seen.has(key.value)
    seen.add(key.value)
    return isFirst
  })
}
