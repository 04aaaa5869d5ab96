import { EXIT } from '../../errors.ts'
import { keepInLog } from '../../study/log.ts'
import { resetOf } from '../../study/resetting.ts'
import { openStudy } from '../../study/study.ts'
import { defineCommand } from '../../usage/command.ts'
import { optionalPhrase } from '../../usage/takes.ts'
import { inline } from '../../view/page.ts'

/** Starts a topic and all below it from the beginning, or the whole outline. It can be taken back. */
export const command = defineCommand({
  takes: { topic: optionalPhrase('[topic...]', (help) => help.resetTopic) },
  examples: [],
  run: async ({ world, output, outline, settings }, { topic }) => {
    const study = await openStudy(world, { ...settings, outline, topic })
    output.note(study.notes)
    const { reset, answers } = resetOf(study, world)
    const { words } = output.errors
    const title = inline(output.errors, study.topic.title)
    if (answers > 0) keepInLog(study.log, reset)
    output.tell([
      answers > 0 ? words.progress.reset(title, answers) : words.progress.nothingToReset(title),
    ])
    return EXIT.done
  },
})
