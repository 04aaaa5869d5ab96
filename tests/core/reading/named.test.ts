import { describe, expect, it } from 'vitest'
import type { Parsed } from '../../../src/core/reading/parse.ts'
import { parse, parseMarkdown } from '../../support/outlines.ts'

/** What an outline says of itself, and which ids nobody wrote. */
const said = ({ library, problems }: Parsed) => {
  if (!library) return problems.map(({ code, at }) => `${at.file}:${at.line}:${at.column} ${code}`)
  const { id, isNamed, root, topics, unnamed } = library.outline
  return {
    outline: `${id}${isNamed ? ' (named)' : ''}: ${topics.get(root)?.title.en}`,
    topics: [...topics.keys()],
    unnamed: [...(unnamed ?? [])],
  }
}

describe('the names of an outline in Markdown', () => {
  it('are those in its front matter and in its titles', () =>
    expect(
      said(
        parseMarkdown(
          '---\nid: tea\ntitle: All tea\n---\n# Green {#g}\n\n- Sencha\n- Matcha {#matcha-tea}\n\n# Black\n',
        ),
      ),
    ).toEqual({
      outline: 'tea (named): All tea',
      topics: ['tea', 'g', 'sencha', 'matcha-tea', 'black'],
      unnamed: ['sencha', 'black'],
    }))

  it('are made from the name of the file and from the titles where nothing is written', () =>
    expect(said(parseMarkdown('# Green\n\n# Black\n'))).toEqual({
      outline: 'notes: notes',
      topics: ['notes', 'green', 'black'],
      unnamed: ['green', 'black', 'notes'],
    }))

  it('keep an id that is written below a title which would take it', () =>
    expect(said(parseMarkdown('# Green\n\n## Tea {#green}\n'))).toEqual({
      outline: 'notes: Green',
      topics: ['topic.green', 'green'],
      unnamed: ['topic.green'],
    }))

  it.each([
    ['an id twice', '# A {#a}\n\n- b {#a}\n', ['notes.md:3:1 duplicate-id']],
    ['front matter without a title below it', '---\nid: a\n---\n', ['notes.md:1:1 no-tree']],
  ])('%s is a finding', (_, text, findings) => expect(said(parseMarkdown(text))).toEqual(findings))

  it.each([
    ['of the outline', '---\nid: my tea\n---\n# A\n', ['2 skipped']],
    ['of the outline, a list', '---\nid: [a]\n---\n# A\n', ['2 skipped']],
    ['of a title', '# A\n\n- b {#-b}\n', []],
    ['that is empty', '# A {#}\n', []],
  ])('an id that is none is not taken: %s', (_, text, findings) => {
    const { library, problems } = parseMarkdown(text)
    expect(problems.map(({ code, at }) => `${at.line} ${code}`)).toEqual(findings)
    const last = [...(library?.outline.topics.values() ?? [])].at(-1)
    // In a title it stays to be seen.
    expect(last?.title.en).toBe(
      findings.length > 0 ? 'A' : text.trim().replace(/^[\s\S]*[#-] (?=[Ab])/, ''),
    )
  })
})

describe('the names of an outline in YAML', () => {
  it('are written beside titles; a title that is its own id changes when it is mended', () =>
    expect(
      said(parse('format: 1\nid: tea\ntree:\n  - all | All tea: [green, b | Black, White tea]\n')),
    ).toEqual({
      outline: 'tea (named): All tea',
      topics: ['all', 'green', 'b', 'white-tea'],
      unnamed: ['green', 'white-tea'],
    }))

  it('are written where a table has them', () =>
    expect(
      said(
        parse(
          'format: 1\ntree: [green, black, white, Oolong tea]\ntopics: { black: {} }\n',
          'id: oolong-tea\naliases: [wulong]\n',
        ),
      ),
    ).toEqual({
      outline: 'outline: outline',
      topics: ['outline', 'green', 'black', 'white', 'oolong-tea'],
      unnamed: ['green', 'white', 'outline'],
    }))

  it('are all unwritten in bare lists', () =>
    expect(said(parse('- Tea: [Green, b | Black]\n'))).toEqual({
      outline: 'outline: Tea',
      topics: ['tea', 'green', 'b-black'],
      unnamed: ['tea', 'green', 'b-black'],
    }))
})
