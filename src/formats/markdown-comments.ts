/**
 * The strings in the comment at the end of a source in which k8smap's own Markdown keeps a list that no
 * reader has to see, such as `<!-- aliases: ["chai"] -->`; none if there is no such comment.
 */
export function listInComment(source: string, name: string): readonly string[] {
  const [start, end] = [`<!-- ${name}: `, ' -->']
  const at = source.lastIndexOf(start)
  if (at < 0 || !source.endsWith(end)) return []
  try {
    const said: unknown = JSON.parse(source.slice(at + start.length, -end.length))
    return Array.isArray(said) ? said.filter((each) => typeof each === 'string') : []
  } catch {
    return []
  }
}
