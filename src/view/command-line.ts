/** Characters that no shell gives a meaning. */
const isPlain = (word: string): boolean => /^[\p{L}\p{N}_./~@%+=:,-]+$/u.test(word)

/**
 * A command as a person types it, for the outline that is open: what was done to an outline is not
 * to be done to another one.
 * @param spec the outline as it was chosen; undefined for the map
 */
export const commandLine = (spec: string | undefined, command: string): string =>
  spec === undefined ? `k8smap ${command}` : `k8smap --outline ${shellWord(spec)} ${command}`

/** A word as a shell reads it: in single quotes if double ones would not do. */
const shellWord = (word: string): string => {
  if (isPlain(word) && !word.startsWith('~')) return word
  return /["$`\\!]/.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`
}
