import { anki } from './anki.ts'
import { circle } from './circle.ts'
import { k8smap, unfitted, wishing85 } from './k8smap.ts'
import { leitner } from './leitner.ts'
import { random } from './random.ts'
import { sm2 } from './sm2.ts'
import type { MakeWay } from './way.ts'

/** The rivals that have a limit on new cards a day, which their users set. */
export const LIMITED = { Leitner: leitner, 'SM-2': sm2, FSRS: anki, random } as const
export type Limited = keyof typeof LIMITED

/** The limits on new cards a day that a user may set. */
export const LIMITS = [2, 4, 8, 16, 32] as const

/** A rival with a limit on new cards a day, as it is named in the tables. */
export const limited = (name: Limited, limit: number): [name: string, make: MakeWay] => [
  `${name}, ${limit} new`,
  LIMITED[name](limit),
]

/**
 * The limits that are best for a budget, in minutes a day. `most`: the most is recalled. `kept`: the
 * most is recalled where reviews stay known and the pile small. Chosen on the memories for tuning
 * (`tuning.ts`), so that no rival has a limit with which it was bound to lose: by `npm run simulate
 * -- --limits --rhythm daily --seeds 2`; the other rhythms and seeds would have taken an hour.
 */
const BEST: Readonly<Record<number, Readonly<Record<Limited, { most: number; kept: number }>>>> = {
  10: {
    Leitner: { most: 32, kept: 8 },
    'SM-2': { most: 16, kept: 16 },
    FSRS: { most: 32, kept: 2 },
    random: { most: 16, kept: 2 },
  },
  20: {
    Leitner: { most: 32, kept: 32 },
    'SM-2': { most: 32, kept: 32 },
    FSRS: { most: 32, kept: 8 },
    random: { most: 32, kept: 2 },
  },
  40: {
    Leitner: { most: 32, kept: 32 },
    'SM-2': { most: 32, kept: 16 },
    FSRS: { most: 16, kept: 16 },
    random: { most: 32, kept: 32 },
  },
}

/** k8smap with another choice of the learner's than its default settings and a fit where it is offered. */
export const WISHING_85 = 'k8smap, 85 % wished'
export const UNFITTED = 'k8smap, never fitted'

/** The ways of studying for a budget, k8smap first. */
export function waysFor(minutes: number): Map<string, MakeWay> {
  const best = BEST[minutes] ?? (BEST[20] as (typeof BEST)[number])
  const rivals = (Object.keys(LIMITED) as Limited[]).flatMap((name) =>
    [...new Set([best[name].kept, best[name].most])].map((limit) => limited(name, limit)),
  )
  return new Map([
    ['k8smap', k8smap],
    [WISHING_85, wishing85],
    [UNFITTED, unfitted],
    ...rivals,
    ['circle', circle],
  ])
}
