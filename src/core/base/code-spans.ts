/** One backtick before and after: two of them are quotation marks of LaTeX, and no code. */
const CODE = /(?<!`)`([^`]+)`(?!`)/

/** What is marked as code in a text, between backquotes. */
export const codeSpansIn = (text: string): string[] =>
  codeParts(text).flatMap((part, i) => (i % 2 === 1 ? part : []))

/** A text in parts: what is at an odd place is code, without its backquotes. */
export const codeParts = (text: string): string[] => text.split(CODE)
