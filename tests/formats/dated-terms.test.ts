import { describe, expect, it } from 'vitest'
import { indentedText } from '../../src/formats/indented-text.ts'
import { markdown } from '../../src/formats/markdown.ts'
import { drawn } from '../support/drawn-notes.ts'

const LISTS = [
  ['1066', '1215', '1492', '1789'],
  ['9.11.1918', '28.6.1919', '1923'],
  ['July 4, 1776', '14 July 1789', '3. Oktober 1990'],
  ['1776-07-04', '1789-07-14', '1989-11-09'],
  ['1914-1918', '1939–1945', '1950-1953'],
  ['753 v. Chr.', '44 BC', '476 AD'],
  ['18. Jh.', '19. Jh.', '20. Jh.'],
  ['22', '80', '443'],
]
const notesOf = (terms: readonly string[], form: (term: string) => string): string[] =>
  drawn(markdown.read(`# T\n\n${terms.map(form).join('\n')}\n`, 'a.md').notes.notes)

describe('a list of dates or numbers', () => {
  it.each(LISTS)('is one of terms: %s', (...terms) => {
    const wanted = terms.map(() => expect.stringMatching(/:\d+ = Some words$/))
    const found = indentedText.read(terms.map((term) => `${term}: Some words`).join('\n'), 'a.txt')
    for (const titles of [
      notesOf(terms, (term) => `- ${term}: Some words`).slice(1),
      notesOf(terms, (term) => `- ${term} = Some words`).slice(1),
      notesOf(terms, (term) => `${term}: Some words`).slice(1),
      'notes' in found ? drawn(found.notes.notes) : [],
    ]) {
      expect(titles).toEqual(wanted)
      expect(titles.map((title) => title.trim().replace(/:\d+ = .*/, ''))).toEqual(terms)
    }
  })

  it.each([
    [['1', '2', '3']],
    [['9', '10', '13']],
    [['2024-01-05', '2024-01-06', '2024-01-09']],
    [['2019', '2021', '2023']],
    [['8:30', '9:30', '14:00']],
    [['Week 3', 'Week 5', 'Week 7']],
  ])('is none of %s', (terms) => {
    const titles = notesOf(terms, (term) => `- ${term}: Some words`)
    expect(titles.filter((title) => title.includes(' = '))).toEqual([])
  })

  it('is none of verses and of two lines', () => {
    const lists = [
      notesOf(['3:16', '3:17', '3:18'], (term) => `- ${term} Some words`),
      notesOf(['1066', '1215'], (term) => `- ${term}: Some words`),
    ]
    expect(lists.flat().filter((title) => title.includes(' = '))).toEqual([])
  })
})
