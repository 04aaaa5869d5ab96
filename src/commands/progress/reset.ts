import { EXIT } from '../../errors.ts'
import { unknownTopic } from '../../study/library.ts'
import { keepInLog } from '../../study/log.ts'
import { resetOf } from '../../study/resetting.ts'
import { openStudy } from '../../study/study.ts'
import { defineCommand } from '../../usage/command.ts'
import { flag, offering, optionalPhrase } from '../../usage/takes.ts'
import { commandLine } from '../../view/command-line.ts'
import { inline } from '../../view/page.ts'

/** Starts a topic and all below it again, or the whole outline. It can be taken back. */
export const command = defineCommand({
  takes: {
    topic: offering(
      'topics',
      optionalPhrase('[topic...]', (help) => help.resetTopic),
    ),
    json: flag('--json', (help) => help.json),
  },
  examples: [],
  run: async ({ world, output, outline, settings }, { topic, json }) => {
    const study = await openStudy(world, { ...settings, outline, topic })
    const guess = study.notes.find((note) => note.kind === 'guessed')
    // A look-up may guess; what sets answers aside must not.
    if (guess) throw unknownTopic(guess.term, [guess.topic.id])
    output.note(study.notes)
    const { reset, answers } = resetOf(study, world)
    const { words } = output.errors
    const title = inline(output.errors, study.topic.title)
    if (answers > 0) keepInLog(study.log, reset)
    if (json) output.printJson({ version: 1, topic: study.topic.id, answers })
    else if (answers === 0) output.tell([words.progress.nothingToReset(title)])
    else output.tell([words.progress.reset(title, answers, commandLine(outline.spec, 'undo'))])
    return EXIT.done
  },
})
