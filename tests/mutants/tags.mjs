/**
 * A plugin for Stryker: does not mutate strings that are members of a union, such as a kind of
 * question. Stryker would replace each by `''`, which does not compile; a type checker would show
 * that, but Stryker cannot run the one of TypeScript 7.
 */
const TAG = /^[a-z][a-zA-Z0-9-]*$/

const shouldIgnore = ({ node }) =>
  node.type === 'StringLiteral' && TAG.test(node.value)
    ? 'a word of a union: without it, it does not compile'
    : undefined

export const strykerPlugins = [{ kind: 'Ignore', name: 'tags', value: { shouldIgnore } }]
