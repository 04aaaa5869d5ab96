/** Files that are beside notes in a repository or a vault, and that somebody else wrote or a program needs. */
const NAMES: readonly RegExp[] = [
  /^(?:licen[cs]e|copying|notice|authors|contributors)(?:[-_.][\w.-]{1,40})?\.(?:txt|md|text)$/i,
  /^(?:[\w-]{1,40}[-_.])?requirements(?:[-_.][\w-]{1,40})?\.txt$/i,
  /^(?:constraints|robots|humans|ads|security|CMakeLists)\.txt$/i,
  // In capitals they are GitHub's.
  /^(?:CODE_OF_CONDUCT|CONTRIBUTING|PULL_REQUEST_TEMPLATE|ISSUE_TEMPLATE|SECURITY|GOVERNANCE)\.md$/,
  // Obsidian's drawings.
  /\.excalidraw\.md$/i,
]

/** Whether a file in a folder has no notes, by its name, although its ending is that of notes. */
export const hasNoNotes = (name: string): boolean => NAMES.some((each) => each.test(name))
