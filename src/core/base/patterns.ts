/** The words as a regular expression that matches just them. (RegExp.escape needs Node 24.) */
export const literally = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
