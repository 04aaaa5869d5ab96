import table from 'opencc-js/dict/TSCharacters'
import { type Script, scriptOf } from '../core/base/script.ts'

/** OpenCC's table of Traditional characters and their Simplified ones. */
export const simplified: Script = scriptOf(table)
