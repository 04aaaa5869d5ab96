declare module 'launch-editor/get-args' {
  /** What an editor is given to open a file at a line and a column. */
  const argumentsFor: (editor: string, file: string, line: number) => Array<string | number>
  // biome-ignore lint/style/noDefaultExport: the package has no other
  export default argumentsFor
}
