import { SETTING_NAMES } from '../../core/base/settings.ts'
import { type Declare, describe, joined } from '../declare.ts'

/** The verbs that tell how things stand, and that keep house. */
export const STANDINGS: Readonly<Record<string, Declare>> = {
  status: (command, { words: { help }, finish }, context) => {
    describe(command, help.status, help.examples, ['k8smap status', 'k8smap status --short'])
      .option('--short', help.short)
      .option('--json', help.json)
      .action(async (flags: { short?: true; json?: true }) => {
        const { status } = await import('../../commands/status.ts')
        finish(
          await status(await context(), { short: flags.short === true, json: flags.json === true }),
        )
      })
  },

  progress: (command, { words: { help }, finish }, context) => {
    describe(command, help.progress, help.examples, [
      'k8smap progress',
      'k8smap progress merge ~/old-laptop/reviews.jsonl',
      'k8smap progress orphans',
    ])
      .option('--json', help.json)
      .action(async (flags: { json?: true }) => {
        const { showLog } = await import('../../commands/progress.ts')
        finish(await showLog(await context(), flags.json === true))
      })
    command
      .command('merge')
      .description(help.merge)
      .argument('<files...>', help.mergeFiles)
      .action(async (files: string[]) => {
        const { mergeLogs } = await import('../../commands/progress.ts')
        finish(await mergeLogs(await context(), files))
      })
    command
      .command('orphans')
      .description(help.orphans)
      .option('--json', help.json)
      .action(async (flags: { json?: true }) => {
        const { orphans } = await import('../../commands/progress.ts')
        finish(
          await orphans(await context(), flags.json === true || command.opts()['json'] === true),
        )
      })
  },

  stats: (command, { words: { help }, finish }, context) => {
    describe(command, help.stats, help.examples, [
      'k8smap stats',
      'k8smap stats network',
      'k8smap stats 安全 --lang zh',
      'k8smap stats --json',
    ])
      .argument('[topic...]', help.statsTopic)
      .option('--json', help.json)
      .action(async (topic: string[], flags: { json?: true }) => {
        const { stats } = await import('../../commands/stats.ts')
        finish(await stats(await context(), { topic: joined(topic), json: flags.json === true }))
      })
  },

  settings: (command, { words: { help }, finish }, context) => {
    describe(command, help.settings, help.examples, [
      'k8smap settings',
      'k8smap settings retention 0.92',
      'k8smap settings new default',
    ])
      .argument('[name]', `${help.settingName}: ${SETTING_NAMES.join(', ')}`)
      .argument('[value]', help.settingValue)
      .option('--json', help.json)
      .action(
        async (name: string | undefined, value: string | undefined, flags: { json?: true }) => {
          const { settings } = await import('../../commands/settings.ts')
          finish(await settings(await context(), { name, value, json: flags.json === true }))
        },
      )
  },
}
