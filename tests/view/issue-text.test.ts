import fc from 'fast-check'
import { lexer, type Token } from 'marked'
import { describe, expect, it } from 'vitest'
import { codeMarkdown, paragraphMarkdown } from '../../src/view/issue-text.ts'
import { theMap } from '../support/outlines.ts'

/** The blocks of Markdown, and what is in each, in words: `list(item(paragraph(text)))`. */
const shape = (tokens: readonly Token[]): string =>
  tokens
    .map((token) => {
      const inner =
        'items' in token ? (token['items'] as Token[]) : (token as { tokens?: Token[] }).tokens
      return `${token.type}${inner ? `(${shape(inner)})` : ''}`
    })
    .join(' ')
const blocks = (text: string): string => shape(lexer(text))

describe('a line from outside as a paragraph of Markdown', () => {
  it.each([
    ['# a heading', '\\# a heading'],
    ['###### a heading', '\\###### a heading'],
    ['#', '\\#'],
    ['#\ta heading', '\\#\ta heading'],
    ['   # a heading', '\\# a heading'],
    ['> a quotation', '\\> a quotation'],
    ['- an item', '\\- an item'],
    ['* an item', '\\* an item'],
    ['+', '\\+'],
    ['1. an item', '1\\. an item'],
    ['123456789) an item', '123456789\\) an item'],
    ['```', '\\```'],
    ['~~~~ yaml', '\\~~~~ yaml'],
    ['===', '\\==='],
    ['---', '\\---'],
    ['- - -', '\\- - -'],
    ['***', '\\***'],
    ['_ _ _', '\\_ _ _'],
    ['[a]: https://example.com', '\\[a]: https://example.com'],
    ['| a |', '\\| a |'],
    ['<h1>big</h1>', '&lt;h1>big&lt;/h1>'],
    ['<!-- all that follows', '&lt;!-- all that follows'],
    ['and <details> too', 'and &lt;details> too'],
    ['\\<b>', '\\&lt;b>'],
    ['https://a`<b>`', 'https://a`&lt;b>`'],
    ['www.a.com`<b>`', 'www.a.com`&lt;b>`'],
    ['``a ` <b>``', '``a ` &lt;b>``'],
    ['not in code: ``<h1>`', 'not in code: ``&lt;h1>`'],
    ['not in code: \\`<h1>`', 'not in code: \\`&lt;h1>`'],
  ])('begins nothing with %j', (from, to) => expect(paragraphMarkdown(from)).toBe(to))

  it.each([
    'two options are right',
    '`kubectl` is wrong, and *why* is missing',
    '`<pod>` and ``a <b>`` are code',
    '答案不对 #3',
    '#1 is wrong',
    '-1 is right',
    '10.5 is wrong',
    '*both* are right',
    'a < b and 1 <2',
    '',
  ])('is as it was: %j', (line) => expect(paragraphMarkdown(line)).toBe(line))

  it('changes no question of the map', () => {
    const asks = theMap()
      .questions()
      .flatMap(({ ask }) => Object.values(ask))
    expect(asks.length).toBeGreaterThan(1000)
    expect(asks.map(paragraphMarkdown)).toEqual(asks)
  })

  const pieces = fc.constantFrom(
    ...[
      '#',
      '>',
      '-',
      '*',
      '+',
      '=',
      '_',
      '`',
      '```',
      '~~~',
      '1.',
      '2)',
      '<',
      '<h1>',
      '</b>',
      '<!--',
    ],
    ...['\\', ' ', '    ', '|', '[a]:', 'https://example.com', 'word', '词', '!', '&lt;', '"'],
  )
  const anyLine = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(''))

  it('is in a list and in a quotation a text, whatever it is', () =>
    fc.assert(
      fc.property(anyLine, anyLine, (one, two) => {
        const [first, second] = [one, two].map(paragraphMarkdown)
        const list = blocks(`- ${first} (2026-11-22)\n- ${second} (2026-11-22)`)
        expect(list).toMatch(/^list\(list_item\(text\(.*?\)\) list_item\(text\(.*?\)\)\)$/)
        expect(list).not.toMatch(/heading|\bcode\b|html|\bhr\b|blockquote|def|table/)
        const quoted = blocks(`> ${first}x\n> ${second}x\n\nafter`)
        expect(quoted).toMatch(/^blockquote\(paragraph\(.*\)\) (?:space )?paragraph\(text\)$/)
        expect(quoted).not.toMatch(/heading|\bcode\b|html|\bhr\b|list|def|table/)
      }),
      { numRuns: 2000 },
    ))
})

describe('words as code in Markdown', () => {
  it.each([
    ['sched/first', '`sched/first`'],
    ['a`b', '``a`b``'],
    ['a``b`c', '```a``b`c```'],
    ['`a', '`` `a ``'],
    ['# a', '`# a`'],
  ])('%j is %j', (from, to) => expect(codeMarkdown(from)).toBe(to))

  it('are one piece of code in a heading, whatever backticks they have', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom('`', '``', 'a', ' b', '\\', '<b>', '#')), (parts) => {
        const words = `x${parts.join('')}`.trim()
        const [heading] = lexer(`## ${codeMarkdown(words)}`)
        expect(heading?.type).toBe('heading')
        const inner = (heading as { tokens: Token[] }).tokens
        expect(inner.map(({ type, text }: Token & { text?: string }) => [type, text])).toEqual([
          ['codespan', words],
        ])
      }),
    ))
})
