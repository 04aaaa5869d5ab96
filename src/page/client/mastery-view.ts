import { make } from './dom.ts'
import type { Speech } from './speech.ts'

/** How a mastery is called in the style sheet, and its sign: a shape, besides a colour. */
export const masteryName = (share: number): 'high' | 'some' | 'none' =>
  share >= 0.8 ? 'high' : share > 0 ? 'some' : 'none'

const SIGNS = { high: '●', some: '◐', none: '○' } as const

/** How much of a topic the learner would recall now, in words. */
export const masteryOf = (speech: Speech, share: number): HTMLElement =>
  make(
    'span',
    { class: `m ${masteryName(share)}` },
    `${SIGNS[masteryName(share)]} `,
    speech.say('recalled', `${Math.round(100 * share)} %`),
  )
