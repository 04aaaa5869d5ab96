/**
 * A plugin of Stryker: leaves the words alone that are the members of a union, such as a kind of question. Stryker would
 * make `''` of each, which does not compile; it would tell by a type checker, but it cannot run TypeScript 7.
 */
const TAG = /^[a-z][a-zA-Z0-9-]*$/

const shouldIgnore = ({ node }) =>
  node.type === 'StringLiteral' && TAG.test(node.value)
    ? 'a word of a union: without it, it does not compile'
    : undefined

export const strykerPlugins = [{ kind: 'Ignore', name: 'tags', value: { shouldIgnore } }]
