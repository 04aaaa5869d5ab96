import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { WITHOUT } from '../../src/core/model/topic.ts'
import { domainsIn } from '../../src/core/quiz/exam.ts'
import { theMap } from '../support/outlines.ts'

const library = theMap()
const topics = [...library.outline.topics.keys()]
const facts = topics.flatMap((id) => library.knowledge(id).facts)
const questions = library.questions()
const fixture = (name: string): string => readFileSync(`tests/data/fixtures/${name}`, 'utf8')
const rows = (name: string): string[][] =>
  fixture(name)
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))

describe('the pages of the Concepts section', () => {
  const cited = new Set(
    [...facts, ...questions].map(({ source }) => (source.split('#')[0] ?? '').replace(/\/?$/, '/')),
  )
  const concepts = fixture('docs-paths.txt')
    .split('\n')
    .filter((path) => path.startsWith('/docs/concepts/'))
  const leftOut = new Map(rows('concepts-left-out.tsv').map(([path = '', why = '']) => [path, why]))

  it('are the source of a fact, or left out for a reason', () =>
    expect(concepts.filter((path) => !cited.has(path) && !leftOut.has(path))).toEqual([]))

  it('are not left out and cited, nor left out without a reason', () => {
    for (const [path, why] of leftOut) {
      expect(concepts, path).toContain(path)
      expect(cited.has(path), path).toBe(false)
      expect(why.length, path).toBeGreaterThan(20)
    }
  })
})

describe('the competencies of the five curricula', () => {
  const curriculum = load(fixture('curriculum.yaml')) as {
    exams: Record<string, { domains: Array<{ name: string; competencies: string[] }> }>
  }
  /** The topics for each competency, as somebody sees it who reads the curricula. */
  const taught = load(fixture('competencies.yaml')) as Record<string, Record<string, string[]>>

  const lines = Object.entries(curriculum.exams).flatMap(([exam, { domains }]) =>
    domains.flatMap(({ competencies }) => competencies.map((line) => ({ exam, line }))),
  )
  it.each(lines)('$exam: $line has at least eight questions', ({ exam, line }) => {
    const ids = taught[exam]?.[line] ?? []
    for (const id of ids) expect(topics, `${line}: ${id}`).toContain(id)
    const own = questions.filter(({ topic }) => ids.includes(topic))
    expect(own.length, ids.join(', ')).toBeGreaterThanOrEqual(8)
  })

  it('name no line that no curriculum has', () => {
    for (const [exam, own] of Object.entries(taught))
      for (const line of Object.keys(own))
        expect(lines, `${exam}: ${line}`).toContainEqual({ exam, line })
  })

  it.each(
    library
      .exams()
      .flatMap((exam) => exam.domains.map(({ name, weight }) => ({ exam, name, weight }))),
  )('$exam.id, $name: three papers’ worth of questions', ({ exam, name, weight }) => {
    const seats = Math.ceil((exam.questions * weight) / 100)
    const own = questions.filter(
      (each) => exam.types.includes(each.type) && domainsIn(exam, library)(each).includes(name),
    )
    expect(own.length).toBeGreaterThanOrEqual(3 * seats)
  })
})

describe('a component', () => {
  const components = rows('components.txt').map(([id = '']) => id)
  it.each(components)('%s: is told what it looks like and what happens without it', (id) => {
    const aspects = library.knowledge(id).facts.map(({ aspect }) => aspect)
    expect(aspects).toEqual(expect.arrayContaining([...Object.values(WITHOUT), 'looks-like']))
  })

  it.each(components)('%s: that is drilled', (id) =>
    expect(
      questions.filter(
        ({ fact }) => /\/(?:without-|looks-like)/.test(fact ?? '') && fact?.startsWith(`${id}/`),
      ).length,
    ).toBeGreaterThanOrEqual(2),
  )
})
