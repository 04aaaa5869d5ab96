import { describe, expect, it } from 'vitest'
import { markdown } from '../../src/formats/markdown.ts'
import { drawn } from '../support/drawn-notes.ts'

const cards = (text: string): string[] =>
  drawn(markdown.read(text, 'a.md').notes.notes).flatMap((line) =>
    line.includes('? ') && line.includes(' => ') ? [line.trim().slice(2)] : [],
  )

describe('an answer below a question of its own', () => {
  it.each([
    ['What is the heart?', 'Which side pumps to the lungs?', 'right'],
    ['Explain the liver', 'How much does it weigh? (kg)', '1.5'],
    ['What is momentum?', 'A ball of 2 kg is fast (5 m/s). Find its momentum.', '10 kg m/s'],
    ['Momentum', 'Find the momentum of 2 kg at 5 m/s.', '10 kg m/s'],
    ['说说 Redis 的持久化', '面试题：AOF 的三种刷盘策略', 'always、everysec、no'],
    ['动量是什么？', '质量 2 kg，速度 5 m/s，求动量。', '10'],
    ['Was ist eine Ableitung?', 'Aufgabe: Leite x² ab.', '2x'],
  ])('is none of the title: %s', (title, ask, answer) => {
    expect(cards(`# A\n\n## ${title}\n\nWords.\n\n${ask}\n\nAnswer: ${answer}\n`)).toContain(
      `${ask} => ${answer}`,
    )
    expect(cards(`# A\n\n## ${title}\n\n- ${ask}\n\nAnswer: ${answer}\n`)).toEqual([
      `${ask} => ${answer}`,
    ])
  })

  it('is none of the title below questions with numbers', () =>
    expect(cards('# A\n## What?\n\n1. Who?\n\nAnswer: Ann\n\n2. Where?\n\nAnswer: here\n')).toEqual(
      [...['Who? => Ann', 'Where? => here']],
    ))

  it.each([
    'A text that tells more of it.',
    'Hint: what do plants need?',
    'Why or why not?',
    'Problem: nobody knows it.',
    'Finding it is not easy.',
    '- What is it?\n- Where is it?',
  ])('is of the title behind %s', (words) =>
    expect(cards(`# A\n\n## Is one prime?\n\n${words}\n\nAnswer: it is not\n`)).toContain(
      'Is one prime? => it is not',
    ),
  )
})

describe('lists with names below an answer', () => {
  const whole = 'a? => Early: b; c; Late; d'
  it.each([
    ['Q: a?\nA: Early:\n- b\n- c\nLate:\n- d', whole],
    ['Q: a?\nA: Early:\n- b\n- c\n\nLate:\n- d', whole],
    ['问：a?\n答：优点：\n- b\n缺点：\n- c', 'a? => 优点： b; 缺点; c'],
    ['Q: a?\nA:\n**Early**\n- b\n- c\n**Late**\n- d', whole],
    ['Q: a?\nA:\n**Early:**\n- b\n- c\n\n**Late:**\n- d', 'a? => Early: b; c; Late: d'],
    ['a?\n?\nHe said\nin 1628:\n- b\n- c', 'a? => He said in 1628: b; c'],
  ])('are all of it: %j', (text, card) => expect(cards(`# T\n\n${text}\n`)).toEqual([card]))

  it.each([
    ['Q: a?\nA:\n**S3**\n- b\n- c', 'a? => S3'],
    ['Q: a?\nA: S3\n- b\n\n**Late**\n- d', 'a? => S3'],
    ['Q: a?\nA: Early:\n- b\n\n**Who is it?**\n- d', 'a? => Early: b'],
  ])('are none of it: %j', (text, card) => expect(cards(`# T\n\n${text}\n`)[0]).toBe(card))
})

describe('a list that is an answer', () => {
  it.each([
    ['Which is a metal?\nA. iron\nB. oxygen\nAnswer: A', ['Which is a metal? => iron']],
    ['The sign of potassium is ==K==.', []],
    ['Who is it?\n\nAnswer: she', ['Who is it? => she']],
    ['Who is it?\n?\nshe', ['Who is it? => she']],
    ['Where::here', ['Where => here']],
  ])('ends above another card: %j', (text, others) => {
    const [first, ...more] = cards(`# T\n\nQ: a?\nA:\n\n- b\n- c\n\n${text}\n`)
    expect(first).toBe('a? => b; c')
    expect(more.map((each) => each.split(' / ')[0])).toEqual(others)
  })

  it('goes on with other words', () =>
    expect(cards('# T\n\nQ: a?\nA:\n\n- b\n- c\n\nAnd d.\n')).toEqual(['a? => b; c; And d.']))
})

describe('a question in bold with its answer behind it', () => {
  const two = ['Who wrote Emma? => Jane Austen', 'Who wrote Faust? => Goethe']
  it.each([
    '**Who wrote Emma?** Jane Austen\n\n**Who wrote Faust?** Goethe\n',
    '**Who wrote Emma?** Jane Austen\n**Who wrote Faust?** Goethe\n',
    '**Who wrote Emma?** Jane\nAusten\n**Who wrote Faust?** – Goethe\n',
    '- **Who wrote Emma?** Jane Austen\n- **Q2: Who wrote Faust?** Goethe\n',
    '1. **Who wrote Emma?** Jane Austen\n2. __Who wrote Faust?__ Goethe\n',
  ])('is a card: %j', (text) => expect(cards(`# T\n\n${text}`)).toEqual(two))

  it.each([
    '**Need some more help?** Join us.\n',
    '**Ready?** Go on.\n\n**Done?** Good.\n',
    '- **Which two are right?** (choose two)\n- b\n',
    '- **Who wrote Emma?** Jane Austen\n  - b\n',
  ])('is none: %j', (text) => expect(cards(`# T\n\n${text}`)).toEqual([]))
})

describe('a statement with ○ or ╳ before it', () => {
  it('is a card with its verdict', () =>
    expect(cards('# T\n\n- （○）孟子主張性善。\n- （╳）荀子主張性善。\n- （○）孟子\n')).toEqual([
      ...['孟子主張性善。 => √ / ×', '荀子主張性善。 => × / √'],
    ]))
})
