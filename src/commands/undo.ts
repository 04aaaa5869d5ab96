import { EXIT, Failure } from '../errors.ts'
import { pastRecord } from '../study/record.ts'
import { openStudy } from '../study/study.ts'
import { defineCommand } from '../usage/command.ts'
import { argument, wholeNumber } from '../usage/takes.ts'
import { inline } from '../view/page.ts'

/** Takes the last answers back, from whichever drill they are. */
export const command = defineCommand({
  takes: { count: argument('[n]', (help) => help.undoCount, wholeNumber('n', 1, 10_000)) },
  examples: ['k8smap undo', 'k8smap undo 3'],
  run: async ({ world, output, outline, settings }, { count = 1 }) => {
    const { clock, newId } = world
    const study = await openStudy(world, { ...settings, outline })
    output.note(study.notes)
    const record = pastRecord(study, { clock, newId, settings })
    const { page } = output
    for (let i = 0; i < count; i++) {
      const undone = record.undo()
      if (!undone) {
        if (i === 0) throw new Failure('nothing-to-undo')
        break
      }
      const ask = study.find(undone.question)?.ask
      output.print([page.words.quiz.notes.undone(ask ? inline(page, ask) : undone.question)])
    }
    return EXIT.done
  },
})
