/**
 * How a script of the package is written. In ASCII V8 scans a source faster than with one other character, for which it
 * keeps all of it as two bytes each; the words in Chinese would be mostly escapes of six, and are no larger so.
 * @param name the script's file in `dist`
 */
export const encodingOf = (name: string): 'latin1' | 'utf8' =>
  name.startsWith('zh-') ? 'utf8' : 'latin1'
