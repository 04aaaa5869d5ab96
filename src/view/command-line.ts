import { reworded } from './reworded.ts'

/** Characters that no shell gives a meaning. */
const isPlain = (word: string): boolean => /^[\p{L}\p{N}_./~@%+=:,-]+$/u.test(word)

/**
 * A command as a person types it, for the outline that is open: what was done to an outline is not
 * to be done to another one.
 * @param spec the outline as it was chosen; undefined for the map
 */
export const commandLine = (spec: string | undefined, command: string): string =>
  spec === undefined ? `k8smap ${command}` : `k8smap --outline ${shellWord(spec)} ${command}`

/** What words say before a command that is about an outline. */
const BEFORE_COMMAND =
  /(?<![\w/])k8smap (?=(?:changes|check|compare|course|explain|export|flags|graph|open|path|plan|progress|quiz|search|stats|status|trace|tree|undo)(?![\w-]))/g

/** Words of k8smap with the commands that they name for the outline that a line was given; what a word was made with stays. */
export const forOutline = <W>(spec: string | undefined, words: W): W =>
  spec === undefined
    ? words
    : reworded(words, (said, given) =>
        given.includes('k8smap ')
          ? said
          : said.replace(BEFORE_COMMAND, () => commandLine(spec, '')),
      )

/** A word as a shell reads it: in single quotes if double ones would not do. */
const shellWord = (word: string): string => {
  if (isPlain(word) && !word.startsWith('~')) return word
  return /["$`\\!]/.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`
}
