import { fingerprint } from '../core/base/hash.ts'
import { LANGUAGES } from '../core/base/text.ts'
import type { Library } from '../core/model/library.ts'
import type { Question } from '../core/model/question.ts'
import { EXIT } from '../errors.ts'
import { pageHtml } from '../page/page-html.ts'
import { openLibrary, topicFor } from '../study/library.ts'
import type { StudyNote } from '../study/note.ts'
import { defineCommand, type Invocation } from '../usage/command.ts'
import { inAllLanguages, plainOutline } from '../usage/page-languages.ts'
import { flag, offering, optionalPhrase } from '../usage/takes.ts'

/** The outline as a page in the browser. */
export const command = defineCommand({
  takes: {
    topic: offering(
      'topics',
      optionalPhrase('[topic...]', (help) => help.openTopic),
    ),
    print: flag('--print', (help) => help.openPrint),
    mastery: flag('--mastery', (help) => help.mastery),
  },
  examples: ['k8smap open', 'k8smap open kube-proxy', 'k8smap open --print'],
  run: async (invocation, { topic: term, print, mastery }) => {
    const { world, output, outline } = invocation
    const drawn = await (mastery ? learnt : plain)(inAllLanguages(invocation), term)
    output.note(drawn.notes)
    const { library, questions, shares, start } = drawn
    const html = await pageHtml(
      {
        ...{ library, questions, shares, start },
        ...{ languages: LANGUAGES, shown: outline.languages },
        ...{ plain: await plainOutline(invocation, library.outline), version: world.version },
        script: await world.script(),
      },
      await world.pageParts(),
    )
    const { path: own } = world.outlines.whereabouts(outline.spec) ?? {}
    const name = `page-${fingerprint(own ?? library.outline.id)}.html`
    const path = (await world.cache()).keep(name, html)
    const { page } = output.errors.words
    if (!print && (await world.browse(path))) output.tell([page.opened(path)])
    else {
      if (!print) output.tell([page.noBrowser])
      output.print([path])
    }
    return EXIT.done
  },
})

/** What the page is made of. */
interface Drawn {
  readonly library: Library
  readonly questions: readonly Question[]
  readonly shares?: ReadonlyMap<string, number>
  /** The topic that was asked for; undefined for the whole outline. */
  readonly start: string | undefined
  readonly notes: readonly StudyNote[]
}

async function plain({ world, outline }: Invocation, term: string | undefined): Promise<Drawn> {
  const library = await openLibrary(world.outlines, outline)
  const { topic, notes } = await topicFor(library, term, { ...world, spec: outline.spec })
  const { questionsBelow } = await import('../study/questions.ts')
  const questions = questionsBelow(library, library.outline.root, new Map())
  return { library, questions, start: term && topic.id, notes }
}

/** The log is read only if it is shown. */
async function learnt(
  { world, settings, outline }: Invocation,
  term: string | undefined,
): Promise<Drawn> {
  const { openStudy } = await import('../study/study.ts')
  const { masteryAt } = await import('../study/standing.ts')
  const study = await openStudy(world, { ...settings, outline })
  const { library, questions, notes } = study
  const found = await topicFor(library, term, { ...world, spec: outline.spec })
  return {
    ...{ library, questions, shares: masteryAt(study, world.clock()) },
    start: term && found.topic.id,
    notes: [...notes, ...found.notes],
  }
}
