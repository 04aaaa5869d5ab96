import { sanitizeLine, withoutDirections } from '../base/control-characters.ts'
import { readSource } from '../document/common-fields.ts'
import { fieldReader, type Report, readFields, readString } from '../document/fields.ts'
import type { DocumentNode } from '../document/node.ts'
import { MATERIAL_KINDS, type Material, type MaterialKind } from '../model/material.ts'

/** The most lines of a material and the most characters of each: more is no question, but a file. */
const MOST = { lines: 40, columns: 160 }

/** The columns between two tab stops, as terminals and kubectl have them. */
const TAB = 8

const KEYS = ['kind', 'text', 'source']

/** Reads what a question shows. Only a manifest may be without a source: its form is its schema. */
export function readMaterial(node: DocumentNode, report: Report): Material | undefined {
  const fields = readFields(node, KEYS, report)
  if (node.kind !== 'table') return undefined
  const read = fieldReader(fields, report)
  for (const key of ['kind', 'text']) if (!fields.has(key)) report('missing-key', node.at, { key })
  const kind = read('kind', readKind)
  const lines = read('text', readLines)
  if (!kind || !lines) return undefined
  const sourceNode = fields.get('source')
  const source = kind === 'manifest' && !sourceNode ? '' : readSource(node, sourceNode, report)
  return { kind, lines, source }
}

function readKind(node: DocumentNode, report: Report): MaterialKind | undefined {
  const words = readString(node, report)
  if (MATERIAL_KINDS.includes(words as MaterialKind)) return words as MaterialKind
  report('wrong-value', node.at, { value: words ?? '', allowed: MATERIAL_KINDS.join(', ') })
  return undefined
}

/** The lines of a text that may not be broken; undefined, with a finding, if they are too many. */
function readLines(node: DocumentNode, report: Report): string[] | undefined {
  if (node.kind !== 'scalar') {
    report('wrong-shape', node.at, { wanted: 'text' })
    return undefined
  }
  const lines = node.value.trimEnd().split(/\r?\n/, MOST.lines + 1)
  const isLong = lines.length > MOST.lines || lines.some((line) => line.length > MOST.columns)
  if (isLong || lines.join('') === '') {
    report('long-material', node.at, MOST)
    return undefined
  }
  const expanded = lines.map((line) => withoutDirections(withoutTabs(line)).trimEnd())
  const harmless = expanded.map(sanitizeLine)
  if (harmless.some((line, i) => line !== expanded[i])) report('control-character', node.at)
  return harmless
}

/** The line with spaces up to the next tab stop in place of each tab. */
function withoutTabs(line: string): string {
  const [first = '', ...rest] = line.split('\t')
  return rest.reduce(
    (done, part) => done.padEnd((Math.floor(done.length / TAB) + 1) * TAB) + part,
    first,
  )
}
