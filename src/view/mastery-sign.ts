/** How much of a topic is known, in three steps: most of it, some of it, nothing. */
export const masteryName = (share: number): 'high' | 'some' | 'none' =>
  share >= 0.8 ? 'high' : share > 0 ? 'some' : 'none'

/** A sign for each: a shape, so that nothing is said by colour alone. */
export const MASTERY_SIGNS = { high: '●', some: '◐', none: '○' } as const
