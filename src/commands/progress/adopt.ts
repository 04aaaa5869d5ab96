import { EXIT } from '../../errors.ts'
import { adoptionOf, outlineNamed } from '../../study/adopting.ts'
import { keepInLog } from '../../study/log.ts'
import { outlinesInLog } from '../../study/outlines-in-log.ts'
import { openStudy } from '../../study/study.ts'
import { defineCommand } from '../../usage/command.ts'
import { flag, neededWord, word } from '../../usage/takes.ts'
import { commandLine } from '../../view/command-line.ts'

/** Makes the answers of another outline of the log those of this one. It can be taken back. */
export const command = defineCommand({
  takes: {
    old: neededWord('<old>', (help) => help.adoptOld),
    new: word('[new]', (help) => help.adoptNew),
    json: flag('--json', (help) => help.json),
  },
  examples: [],
  run: async ({ world, output, outline, settings }, { old, new: target, json }) => {
    const study = await openStudy(world, { ...settings, outline })
    const { log, library } = study
    const known = outlinesInLog(log.events)
    const own = library.outline.id
    const id = target === undefined ? own : outlineNamed(target, known).outline
    const here = id === own ? library : undefined
    const { adoption, answers } = adoptionOf(log, { from: old, outline: id, here }, world)
    const { progress } = output.errors.words
    if (answers > 0) keepInLog(log, adoption)
    if (json) {
      output.printJson({ version: 1, outline: id, from: adoption.from, answers })
      return EXIT.done
    }
    output.tell([
      answers === 0
        ? progress.nothingToAdopt(old)
        : id === own
          ? progress.adopted(answers, old, commandLine(outline.spec, 'undo'))
          : progress.adoptedBy(answers, old, id),
    ])
    return EXIT.done
  },
})
