/** A number as it is written and printed for programs: four decimal places, the rest is noise. */
export const rounded = (value: number): number => Math.round(value * 10_000) / 10_000
