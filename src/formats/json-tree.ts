import { type Problem, problem } from '../core/document/problem.ts'
import type { Format, ReadOutline } from './format.ts'
import { meaningOf } from './yaml.ts'
import { readNodes } from './yaml-nodes.ts'

/**
 * Reads JSON as the YAML that it is, so that everything has its place: an outline in the smallest or
 * the full form, a tree of records as mind maps and sites keep it, or what `tree --json` and
 * `export json` of k8smap itself wrote.
 */
function readJson(text: string, file: string): ReadOutline {
  // JSON has tabs only between values, and YAML allows fewer of them.
  const { nodes, problems } = readNodes(text.replaceAll('\t', ' '), file)
  return meaningOf({ nodes, problems: problems.map(asJson) })
}

const asJson = (found: Problem): Problem =>
  found.code === 'not-yaml'
    ? problem('unreadable', found.at, { format: 'JSON', reason: found.args.reason })
    : found

/** JSON: trees of records, and any outline that might as well be YAML. */
export const jsonTree = {
  name: 'JSON',
  endings: ['json'],
  isLike: (head) => /^\s*[[{]\s*["[{\]}]/.test(head),
  // A docs folder has settings in JSON, which are no part of its outline.
  inFolders: false,
  separators: ',[{',
  read: readJson,
} satisfies Format
