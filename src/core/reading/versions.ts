import { fieldReader, type Report, readString } from '../document/fields.ts'
import type { DocumentNode } from '../document/node.ts'
import type { Versions } from '../model/topic.ts'

const VERSION = /^v\d+\.\d+$/

/** The keys of the versions in which anything holds; a fact has more. */
export const VERSION_KEYS = ['since', 'deprecated', 'removed'] as const

/** The versions in a table's fields. */
export function readVersions(fields: ReadonlyMap<string, DocumentNode>, report: Report): Versions {
  const read = fieldReader(fields, report)
  const versions: { [V in (typeof VERSION_KEYS)[number]]?: string } = {}
  for (const key of VERSION_KEYS) {
    const version = read(key, readVersionName)
    if (version) versions[key] = version
  }
  return versions
}

/** One version, such as `v1.33`. */
export function readVersionName(node: DocumentNode, report: Report): string | undefined {
  const version = readString(node, report)
  if (version && !VERSION.test(version))
    report('wrong-value', node.at, { value: version, allowed: 'v1.33' })
  return version
}
