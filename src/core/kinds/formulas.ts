/**
 * Whether an answer is a formula: between signs of mathematics, or with a sign of equality and no word of more than
 * three letters, `sin`.
 */
export const isFormula = (answer: string): boolean =>
  /^\$.{1,200}\$$|^\\\(.{1,200}\\\)$/u.test(answer.trim()) ||
  (answer.trim().indexOf('=') > 0 && !answer.startsWith('-') && !/\p{L}{4}/u.test(answer))

/**
 * Whether two formulas have the same letters and signs: in a formula each sign counts, and no blank. A product may be
 * typed with its sign, `m*a`, where it is written without one.
 */
export function isSameFormula(given: string, accepted: string): boolean {
  const [typed, meant] = [signsOf(given), signsOf(accepted)]
  return (
    typed === meant || (!meant.includes('*') && typed.replace(/(?<!\d)\*|\*(?!\d)/g, '') === meant)
  )
}

/** In one writing of signs, without those around it and behind it. */
const signsOf = (formula: string): string =>
  formula
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[−–]/gu, '-')
    .replace(/[×·⋅∙]|\\(?:times|cdot)\b/gu, '*')
    .replace(/\s+|[$`]|\\[()]/gu, '')
    .replace(/[.。]$/u, '')
