import { ConverterBuilder, ConverterFactory, type DictLike } from 'opencc-js/core'
import { configs, from, to } from 'opencc-js/preset/cn2t'
import { TAIWAN, TAIWAN_CHARACTERS } from './taiwan.ts'

/** OpenCC's way from Simplified to Taiwan's Traditional Chinese with Taiwan's words, and its tables. */
const NAME = 's2twp'
const opencc = configs[NAME]
if (!opencc) throw new Error(`OpenCC has no ${NAME} any more`)
const [characters = [], words = []] = opencc.conversionChain

const kept = TAIWAN.map(([, traditional]) => [traditional, traditional] as const)
/** OpenCC writes a dictionary as one string of `word word` with bars between, which leaves no room for a space in a word. */
const pairsOf = (dictionary: DictLike): Array<readonly [string, string]> =>
  (typeof dictionary === 'string' ? dictionary : '')
    .split('|')
    .map((line) => [line.split(' ')[0] ?? '', ''])

const toTaiwan = ConverterBuilder({
  from,
  to,
  configs: {
    [NAME]: {
      // A word of ours is a segment of its own, becomes what it is to be at the first step, and stays that at the second.
      segmentation: [
        ...[opencc.segmentation].flat().flatMap((dictionary) => pairsOf(dictionary)),
        ...TAIWAN,
      ],
      conversionChain: [
        [TAIWAN, ...characters],
        [kept, ...words],
      ],
    },
  },
})({ from: 'cn', to: 'twp' })
const lastTouch = ConverterFactory([TAIWAN_CHARACTERS])

/** Simplified Chinese as Taiwan writes it, its quotation marks too. */
export const toTraditional = (simplified: string): string =>
  lastTouch(toTaiwan(simplified))
    .replaceAll('“', '「')
    .replaceAll('”', '」')
    // One by itself is an apostrophe.
    .replace(/‘([^’]*)’/g, '『$1』')

/** What is never converted: code in backticks, and what is quoted of a document as it stands there. */
const VERBATIM = /(`[^`]*`|“[^”]*”)/

/**
 * A text of the map as Taiwan writes it.
 * @param quoted whether words are a quotation, which keeps its own script
 */
export const textToTraditional = (
  simplified: string,
  quoted: (words: string) => boolean = () => false,
): string =>
  simplified
    .split(VERBATIM)
    .map((part) => {
      if (part.startsWith('`')) return part
      if (part.startsWith('“') && quoted(part.slice(1, -1))) return `「${part.slice(1, -1)}」`
      return toTraditional(part)
    })
    .join('')
