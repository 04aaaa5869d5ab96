import { SETTING_NAMES } from '../../core/settings.ts'
import { type Declare, describe } from '../declare.ts'

/** The verbs that tell how things stand, and that keep house. */
export const STANDINGS: Readonly<Record<string, Declare>> = {
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
