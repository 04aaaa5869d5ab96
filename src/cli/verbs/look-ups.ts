import { explain } from '../../commands/explain.ts'
import { tree } from '../../commands/tree.ts'
import { type Declare, describe, joined } from '../declare.ts'
import { wholeNumber } from '../options.ts'

const ANY_DEPTH = 1_000_000
const RESULTS = 20

/** The verbs that see and ask. Those that must start in a blink are in the entry; the others are imported when they run. */
export const LOOK_UPS: Readonly<Record<string, Declare>> = {
  tree: (command, { words: { help }, finish }, context) => {
    describe(command, help.tree, help.examples, [
      'k8smap tree',
      'k8smap tree network -L 2',
      'k8smap tree 控制平面 --lang both',
      'k8smap --outline 2021 tree',
    ])
      .argument('[topic...]', help.treeTopic)
      .option('-L, --depth <n>', help.depth, wholeNumber('--depth', 0, 1000))
      .option('--mastery', help.mastery)
      .option('--json', help.json)
      .addHelpText('after', `\n${help.treeMark}`)
      .action(async (topic: string[], flags: { depth?: number; mastery?: true; json?: true }) => {
        finish(
          await tree(await context(), {
            topic: joined(topic),
            depth: flags.depth ?? ANY_DEPTH,
            mastery: flags.mastery === true,
            json: flags.json === true,
          }),
        )
      })
  },

  explain: (command, { words: { help }, finish }, context) => {
    describe(command, help.explain, help.examples, [
      'k8smap explain kube-scheduler',
      'k8smap explain svc',
      `k8smap explain ${help.chineseTerm}`,
      'k8smap explain scheduelr --json',
    ])
      .argument('<term...>', help.explainTerm)
      .option('--json', help.json)
      .action(async (term: string[], flags: { json?: true }) => {
        finish(await explain(await context(), { term: term.join(' '), json: flags.json === true }))
      })
  },

  search: (command, { words: { help }, finish }, context) => {
    describe(command, help.search, help.examples, [
      'k8smap search leader election',
      'k8smap search 证书 续期',
      'k8smap search nftables --json',
    ])
      .argument('<words...>', help.searchWords)
      .option('-n, --limit <n>', help.limit, wholeNumber('--limit', 1, 1_000_000), RESULTS)
      .option('--json', help.json)
      .action(async (words: string[], { limit, json }: { limit: number; json?: true }) => {
        const { search } = await import('../../commands/search.ts')
        finish(await search(await context(), { words, limit, json: json === true }))
      })
  },

  check: (command, { words: { help }, finish }, context) => {
    describe(command, help.check, help.examples, [
      'k8smap check',
      'k8smap check notes.yaml',
      'k8smap check my-outline/',
    ])
      .argument('[outline]', help.checkOutline)
      .action(async (outline: string | undefined) => {
        const { check } = await import('../../commands/check.ts')
        finish(await check(await context(), { outline }))
      })
  },
}
