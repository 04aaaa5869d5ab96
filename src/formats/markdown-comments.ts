/**
 * The strings in a comment in which k8smap's own Markdown keeps a list that no reader has to see, such as
 * `<!-- aliases: ["chai"] -->`; none if there is no such comment.
 */
export function listInComment(source: string, name: string): readonly string[] {
  const [start, end] = [`<!-- ${name}: `, ' -->']
  const from = source.lastIndexOf(start)
  const to = from < 0 ? -1 : source.indexOf(end, from)
  if (to < 0) return []
  try {
    const said: unknown = JSON.parse(source.slice(from + start.length, to))
    return Array.isArray(said) ? said.filter((each) => typeof each === 'string') : []
  } catch {
    return []
  }
}
