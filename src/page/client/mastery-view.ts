import { MASTERY_SIGNS, masteryName } from '../../view/mastery-sign.ts'
import { make } from './dom.ts'
import type { Speech } from './speech.ts'

/** How much of a topic the learner would recall now, in words. */
export const masteryOf = (speech: Speech, share: number): HTMLElement =>
  make(
    'span',
    { class: `m ${masteryName(share)}` },
    `${MASTERY_SIGNS[masteryName(share)]} `,
    speech.say('recalled', `${Math.round(100 * share)} %`),
  )
