/** What is marked as code in a text, between backquotes. */
export const codeSpansIn = (text: string): string[] =>
  [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)
