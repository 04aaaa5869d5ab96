/** A section of the CHANGELOG: a version, its date, and its text. */
export interface Section {
  readonly version: string
  /** YYYY-MM-DD; a version without one is not released. */
  readonly date: string | undefined
  readonly notes: string
}

const HEADING = /^## \[([^\]]+)\](?: - (\d{4}-\d{2}-\d{2}))?$/gm

/** The sections of a CHANGELOG in the form of Keep a Changelog, in their order. */
export function sectionsOf(changelog: string): Section[] {
  const headings = [...changelog.matchAll(HEADING)]
  return headings.map((heading, i) => {
    const [line, version = '', date] = heading
    const end = headings[i + 1]?.index ?? changelog.length
    return { version, date, notes: changelog.slice(heading.index + line.length, end).trim() }
  })
}

/** The notes of a tag's section, or what is wrong with a release under that tag. */
export function releaseNotes(
  tag: string,
  version: string,
  changelog: string,
): { readonly notes: string } | { readonly wrong: string } {
  if (tag !== `v${version}`) return { wrong: `The tag is ${tag}; package.json says ${version}.` }
  const section = sectionsOf(changelog).find((each) => each.version === version)
  if (!section?.date) return { wrong: `CHANGELOG.md has no dated section [${version}].` }
  if (section.notes === '') return { wrong: `CHANGELOG.md says nothing of ${version}.` }
  return { notes: section.notes }
}
