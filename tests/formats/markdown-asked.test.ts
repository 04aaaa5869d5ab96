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
