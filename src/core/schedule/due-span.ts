/** When a question becomes due, and when it will have sunk too low; milliseconds since 1970. */
export type DueSpan = readonly [due: number, sinks: number]

/** How many of these are due at a time, and can still be reviewed. */
export const dueAt = (spans: readonly DueSpan[], now: number): number =>
  spans.filter(([due, sinks]) => due <= now && now <= sinks).length
