import { ConverterBuilder, ConverterFactory, type DictLike } from 'opencc-js/core'
import { configs, from, to } from 'opencc-js/preset/cn2t'
import { pairsOf } from '../core/base/script.ts'
import { simplified } from '../io/script.ts'
import { TAIWAN, TAIWAN_CHARACTERS } from './taiwan.ts'

type Pair = readonly [from: string, to: string]

const pairsIn = (dictionary: DictLike): Pair[] =>
  typeof dictionary === 'string'
    ? pairsOf(dictionary)
    : dictionary.map(([source, made]): Pair => [source, made])

/**
 * OpenCC's name for the conversion from Simplified to Taiwan's Traditional Chinese with Taiwan's
 * words: it splits the text into words, then converts in two steps.
 */
const NAME = 's2twp'
const opencc = configs[NAME]
if (!opencc) throw new Error(`OpenCC has no ${NAME} any more`)
const [characters = [], words = []]: ReadonlyArray<readonly DictLike[]> = opencc.conversionChain

/**
 * The words that are different in Taiwan, for the first step: OpenCC knows them only in the second
 * step, and so may split them before it (集 | 群里).
 */
const regional = words
  .flatMap((dictionary) => pairsIn(dictionary))
  .filter(([word]) => word.length > 1)
  .map(([word]): Pair => [simplified(word), word])

const toTaiwan = ConverterBuilder({
  from,
  to,
  configs: {
    [NAME]: {
      segmentation: [
        [opencc.segmentation].flat().flatMap((each) => pairsIn(each)),
        regional,
        TAIWAN,
      ].flat(),
      // A word of ours gets its final form in the first step and keeps it in the second.
      conversionChain: [
        [TAIWAN, ...characters, regional],
        [TAIWAN.map(([, word]): Pair => [word, word]), ...words],
      ],
    },
  },
})({ from: 'cn', to: 'twp' })
const lastTouch = ConverterFactory([TAIWAN_CHARACTERS])

/** Simplified Chinese as Taiwan writes it, including its quotation marks. */
export const toTraditional = (words: string): string =>
  lastTouch(toTaiwan(words))
    .replaceAll('“', '「')
    .replaceAll('”', '」')
    // A single one is an apostrophe.
    .replace(/‘([^’]*)’/g, '『$1』')

/** What is never converted: code in backticks, and quotations from a document. */
const VERBATIM = /(`[^`]*`|“[^”]*”)/

/**
 * A text of the map as Taiwan writes it.
 * @param quoted whether words are a quotation, which keeps its own script
 */
export const textToTraditional = (
  words: string,
  quoted: (words: string) => boolean = () => false,
): string =>
  words
    .split(VERBATIM)
    .map((part) => {
      if (part.startsWith('`')) return part
      if (part.startsWith('“') && quoted(part.slice(1, -1))) return `「${part.slice(1, -1)}」`
      return toTraditional(part)
    })
    .join('')
