import { isError, type Problem } from '../core/document/problem.ts'
import { skipping } from '../core/document/skipped.ts'
import { dataFinding } from './data-signs.ts'
import { type Documents, type Format, HEAD, type ReadOutline } from './format.ts'
import { bookIn } from './jupyter-toc.ts'
import { withLoose } from './loose-cards.ts'
import { navigationIn } from './mkdocs.ts'
import { cardListIn } from './record-cards.ts'
import { isFullForm, recordTreeIn } from './record-forms.ts'
import { notesFrom } from './record-tree.ts'
import { readNodes } from './yaml-nodes.ts'

/**
 * What documents mean whose nodes were read: an outline in the smallest or the full form, the
 * navigation of a site, a tree of records with names, or data, which is a finding.
 */
export function meaningOf(read: Documents): ReadOutline {
  const navigation = navigationIn(read)
  if (navigation) return navigation
  const book = bookIn(read)
  if (book) return book
  const { nodes, problems } = read
  const skipped = skipping()
  const only = nodes.length === 1 ? nodes[0] : undefined
  const asked = only && cardListIn(only, skipped)
  if (asked) {
    if (problems.some(isError)) return { nodes: [], problems }
    const notes = withLoose(asked.topics, asked.loose, only.at.file)
    return { notes: { notes }, problems: [...problems, ...skipped.all()] }
  }
  const tree = only && recordTreeIn(only, skipped)
  if (tree) return problems.some(isError) ? { nodes: [], problems } : notesFrom(tree, skipped)
  const data = nodes.flatMap((node): Problem[] => {
    const found = isFullForm(node) ? undefined : dataFinding(node)
    return found ? [found] : []
  })
  return data.length > 0 ? { nodes: [], problems: data.slice(0, 1) } : read
}

/** A key or an item at the beginning of a line. */
const ENTRY = /^(?:- |-$|[^\s#&*!|>%@`{}[\],:-][^:]*:(?:\s|$))/
/** What else a line of YAML may begin with; the last line of what is looked at may be cut off. */
const OTHER = /^(?:[\s#%}\])'"]|---|\.\.\.|\? |$)/

/** Whether all lines of a text that are not indented are entries of YAML. */
function isYaml(head: string): boolean {
  const lines = head.split('\n').map((line) => line.trimEnd())
  const whole = head.length < HEAD ? lines : lines.slice(0, -1)
  return (
    whole.some((line) => ENTRY.test(line)) &&
    whole.every((line) => ENTRY.test(line) || OTHER.test(line))
  )
}

/** YAML, the format of the full form; a folder of it is one outline. */
export const yaml = {
  name: 'YAML',
  endings: ['yaml', 'yml'],
  isLike: isYaml,
  separators: '\n,[{',
  inFolders: true,
  read: (text: string, file: string): ReadOutline => meaningOf(readNodes(text, file)),
} satisfies Format
