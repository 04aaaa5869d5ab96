/**
 * What a keyboard with a Chinese input method sends for a key of the plain one, besides the full-width
 * forms that Unicode knows: `<` and `>` come as title marks, and the full stop and comma as their own.
 */
const SIGNS: ReadonlyArray<readonly [sign: RegExp, key: string]> = [
  [/[《〈]/g, '<'],
  [/[》〉]/g, '>'],
  [/。/g, '.'],
  [/、/g, ','],
]

/**
 * What was typed as the plain keys that were meant, in lower case: for keys and commands, whose signs
 * nobody should have to change the input method for. The words of an answer stay as they were typed.
 */
export const asKeys = (typed: string): string =>
  SIGNS.reduce(
    (keys, [sign, key]) => keys.replace(sign, key),
    typed.normalize('NFKC'),
  ).toLowerCase()
