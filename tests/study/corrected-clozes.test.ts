import { describe, expect, it } from 'vitest'
import { correctedSince } from '../../src/study/said.ts'
import { keptAnswers } from '../support/kept-answers.ts'

const CELL = [
  'The ==mitochondrion== makes ATP.',
  'The ==ribosome== builds proteins.',
  'The nucleus holds the ==DNA==.',
  'The ==lysosome== digests waste.',
]
const SHOT =
  'The archduke was shot in ==Sarajevo== on ==28 June 1914== by ==Gavrilo Princip==. The war began.'
const SODIUM = '==Sodium== is a metal. It reacts with ==water==.'
const CHLORINE = '==Chlorine== is a gas. It is ==green==.'
const PET = 'The dog is a pet. The number of its legs is ==four==.'

/** What was to be filled in, and what is in the questions of today that its answers count for, after each text in turn. */
async function keptAfter(before: string, ...after: readonly string[]): Promise<string> {
  const textOf = (cards: string): string => `# Notes\n## Facts\n${cards}\n`
  return (await keptAnswers('/c.md', [textOf(before), ...after.map(textOf)])).join(', ')
}

const lines = (...all: readonly string[]): string => all.join('\n')
const [ATP = '', RIBOSOME = '', DNA = '', LYSOSOME = ''] = CELL
const ALL = 'mitochondrion, ribosome, DNA, lysosome'

describe('the history of what is to be filled in', () => {
  it.each<[string, string, readonly string[], string]>([
    ['a line more', lines(...CELL), [lines(...CELL, 'The ==vacuole== is 3 nm.')], ALL],
    ['a line before it', lines(...CELL), [lines('The ==vacuole== is big.', ...CELL)], ALL],
    [
      'a line between them',
      lines(...CELL),
      [lines(ATP, RIBOSOME, 'The ==cell wall== is stiff.', DNA, LYSOSOME)],
      ALL,
    ],
    ['a line less', lines(...CELL), [lines(ATP, DNA, LYSOSOME)], 'mitochondrion, DNA, lysosome'],
    ['lines in another order', lines(...CELL), [lines(DNA, LYSOSOME, ATP, RIBOSOME)], ALL],
    ['a blank line', lines(...CELL), [lines(ATP, RIBOSOME, '', DNA, LYSOSOME)], ALL],
    ['no blank line', lines(ATP, RIBOSOME, '', DNA, LYSOSOME), [lines(...CELL)], ALL],
    [
      'a line less, and one more later',
      lines(...CELL),
      [lines(ATP, DNA, LYSOSOME), lines('The ==vacuole== is big.', ATP, DNA, LYSOSOME)],
      'mitochondrion, DNA, lysosome',
    ],
    [
      'a blank line, and words corrected later',
      lines(...CELL),
      [
        lines(ATP, RIBOSOME, '', DNA, LYSOSOME),
        lines(ATP, RIBOSOME, '', DNA, LYSOSOME).replace('digests waste', 'digests much waste'),
      ],
      ALL,
    ],
    ['a line more that is taken back', lines(...CELL), [lines(ATP, DNA), lines(...CELL)], ALL],
    [
      'a line more and a spelling',
      lines(...CELL).replace('proteins', 'protiens'),
      [lines('The ==vacuole== is big.', ...CELL)],
      ALL,
    ],
    [
      'a line more where another filling was corrected',
      lines('The ==mitochondrin== makes ATP.', RIBOSOME),
      [lines(ATP, RIBOSOME, DNA)],
      'mitochondrin as mitochondrion, ribosome',
    ],
    [
      'another gap in the same sentence',
      lines(ATP, RIBOSOME),
      [lines(ATP.replace('ATP', '==ATP=='), RIBOSOME, DNA)],
      'mitochondrion, ribosome',
    ],
    [
      'a sentence behind it',
      SHOT,
      [`${SHOT} It was long.`],
      'Sarajevo, 28 June 1914, Gavrilo Princip',
    ],
    [
      'more words behind it',
      SHOT,
      [SHOT.replace('Princip==', 'Princip==, a student from ==Bosnia==')],
      'Sarajevo, 28 June 1914, Gavrilo Princip',
    ],
    [
      'a year behind it',
      'Penicillin was found by ==Fleming==.',
      ['Penicillin was found by ==Fleming== in 1928.'],
      'Fleming',
    ],
    [
      'another word in the sentence beside it',
      lines(...CELL),
      [lines(...CELL).replace('builds', 'makes')],
      'mitochondrion, DNA, lysosome',
    ],
    [
      'a paragraph in two, and two in one',
      `${SODIUM}\n\n${CHLORINE}`,
      [
        `${SODIUM.replace('. It', '.\n\nIt')}\n\n${CHLORINE}`,
        `${CHLORINE} ${SODIUM}`,
        `${SODIUM}\n\n${CHLORINE}`,
      ],
      'Sodium, water, Chlorine, green',
    ],
    [
      'more said of the same thing, and its sentence in other words',
      `${SODIUM}\n\n${CHLORINE}`,
      [
        `==Sodium== is a soft metal. It burns with a ==yellow== flame. It reacts with ==water==.\n\n${CHLORINE}`,
      ],
      'Sodium, water, Chlorine, green',
    ],
    ['lines turned around', lines(...CELL), [lines(...[...CELL].reverse())], ALL],
    [
      'a Chinese sentence more',
      '线粒体产生==能量==。细胞核含有==遗传物质==。',
      ['线粒体产生==能量==。核糖体合成==蛋白质==。细胞核含有==遗传物质==。'],
      '能量, 遗传物质',
    ],
  ])('is kept: %s', async (_, before, after, kept) =>
    expect(await keptAfter(before, ...after)).toBe(kept),
  )

  it.each<[string, string, readonly string[], string]>([
    [
      'another thing in its place',
      'Penicillin was found by ==Fleming==.',
      ['Lysozyme was found by ==Fleming==.'],
      '',
    ],
    ['another word in its sentence', SHOT, [SHOT.replace('shot', 'born')], ''],
    [
      'the opposite',
      lines(ATP, DNA),
      [lines(ATP.replace('makes', 'never makes'), DNA, RIBOSOME)],
      'DNA',
    ],
    [
      'a number behind the last word',
      lines(ATP, 'The port of HTTP is ==open==.'),
      [lines(ATP, 'The port of HTTP 3 is ==open==.', DNA)],
      'mitochondrion',
    ],
    ['about another thing that was told before', PET, [PET.replace('dog', 'cat')], ''],
    [
      'about another thing that was told before, with a line more',
      PET,
      [`${PET.replace('dog', 'cat')} It eats ==mice==.`],
      '',
    ],
    [
      'about another thing that was asked before',
      'Rex is a ==dog==. The number of legs is ==four==.',
      ['Tom is a ==cat==. The number of legs is ==four==.'],
      '',
    ],
    [
      'about another thing of which the same was asked before',
      'France is in ==Europe==. The currency is the ==euro==.',
      ['Austria is in ==Europe==. The currency is the ==euro==.'],
      '',
    ],
    [
      'about another thing of which something else was said before',
      `${SODIUM}\n\n${CHLORINE}`,
      ['==Chlorine== is a gas. It reacts with ==water==.'],
      'Chlorine',
    ],
    [
      'about another thing of which one thing was said before',
      `${SODIUM}\n\n==Chlorine== has 17 protons.`,
      ['==Chlorine== has 17 protons. It reacts with ==water==.'],
      'Chlorine',
    ],
    [
      'about two things that change places',
      `${SODIUM}\n\n${CHLORINE}`,
      [
        '==Chlorine== is a metal. It reacts with ==water==.\n\n==Sodium== is a gas. It is ==green==.',
      ],
      '',
    ],
    [
      'about two things that were told and change places',
      'The dog is a pet. It eats ==meat==.\n\nThe horse is big. It eats ==hay==.',
      ['The horse is big. It eats ==meat==.\n\nThe dog is a pet. It eats ==hay==.'],
      '',
    ],
    [
      'said twice now',
      lines('It has ==four== legs.', '', ATP),
      [
        lines(
          'It has ==four== legs. It eats ==hay==.',
          '',
          'It has ==four== legs. It eats ==meat==.',
        ),
      ],
      '',
    ],
    [
      'said twice before',
      lines(
        'It has ==four== legs. It barks ==loud==.',
        '',
        'It has ==four== legs. It purrs ==low==.',
      ),
      [lines('It has ==four== legs. It moos ==long==.', '', ATP)],
      '',
    ],
    [
      'another gap in words that are as they were',
      lines('The ==cell== wall is stiff.', ATP),
      [lines('The ==cell wall== is stiff.', ATP, DNA)],
      'mitochondrion',
    ],
    [
      'a gap elsewhere with the same words',
      lines('The ==cell== has a cell wall.', ATP),
      [lines('The cell has a ==cell== wall.', ATP, DNA)],
      'mitochondrion',
    ],
  ])('is lost: %s', async (_, before, after, kept) =>
    expect(await keptAfter(before, ...after)).toBe(kept),
  )
})

const COUNT = 10_000
/** Milliseconds of the processor; comparing all pairs would take minutes. */
const MOST = 10_000

describe(`${COUNT} paragraphs in one topic`, () => {
  it.each<[string, (i: number) => string, (i: number) => string]>([
    [
      'with a line more',
      (i) => `The ==thing ${i}== has ATP${i}. The ==other ${i}== has ${i} parts.`,
      (i) => `The ==thing ${i}== has ATP${i}. The ==other ${i}== has ${i} parts. It is ==new==.`,
    ],
    [
      'all other ones',
      (i) => `The ==thing ${i}== has ATP${i}. The ==other ${i}== has ${i} parts.`,
      (i) => `Some ==bird ${i}== eats XTP${i}. Some ==tree ${i}== gives ${i} fruits.`,
    ],
    [
      'all alike',
      () => 'The ==thing== has it. It ==is==.',
      () => 'The ==thing== has it. It ==was==.',
    ],
  ])(`take less than ${MOST} ms: %s`, (_, before, now) => {
    const saidIn = (words: (i: number) => string, first: number) =>
      Array.from(
        { length: COUNT },
        (_, i) => [`t/card-${`${first + i}`.padStart(8, '0')}`, words(i)] as const,
      )
    const said = { said: saidIn(before, 0) }
    const start = process.cpuUsage()
    correctedSince(said, saidIn(now, COUNT))
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(MOST)
  })
})
