import { literally } from '../../base/patterns.ts'
import { mapText, type Text } from '../../base/text.ts'
import { answerNames, fold } from '../../model/names.ts'
import type { Topic } from '../../model/topic.ts'
import { ancestors } from '../../model/walk.ts'
import { neighbours } from '../distract.ts'
import { common, isShort, type Maker, type Setting, type Subject } from './setting.ts'

/** With fewer wrong names than a choice shows, the question would be easier than others. */
const FEWEST_WRONG = 3

/** Which of these topics is described? */
export const whichQuestion: Maker = (setting, subject) => {
  if (!isDescribed(setting, subject)) return undefined
  const wrong = neighbours(setting.library, subject.topic, setting.askable)
  if (wrong.length < FEWEST_WRONG) return undefined
  return {
    ...common(setting, subject, 'which', described(setting, subject)),
    type: 'choice',
    options: [{ text: subject.topic.title, correct: true }, ...wrong],
  }
}

/** What is the name of what is described? */
export const nameQuestion: Maker = (setting, subject) => {
  const { topic } = subject
  if (!isDescribed(setting, subject) || !isShort(topic.title)) return undefined
  return {
    ...common(setting, subject, 'name', described(setting, subject)),
    type: 'typed',
    answer: topic.title,
    accepted: answerNames(topic),
  }
}

const isDescribed = ({ library, askable }: Setting, { topic, parent }: Subject): boolean =>
  library.knowledge(topic.id).summary.en !== '' && askable(topic) && parent !== undefined

function described({ library, say }: Setting, { topic }: Subject): { ask: Text; explain: Text } {
  const description = hideNames(library.knowledge(topic.id).summary, topic)
  const path = ancestors(library.outline, topic.id).map(({ title }) => title)
  return {
    ask: say([description], (sentences, words) => sentences.described(words)),
    explain: say([topic.title, ...path], (sentences, title, ...above) =>
      sentences.describedWhy(title, above),
    ),
  }
}

/** A description without the topic's own names. */
function hideNames(summary: Text, topic: Topic): Text {
  const names = [...answerNames(topic)]
    .filter((name) => name.length > 1)
    .sort((a, b) => b.length - a.length)
  const hide = (words: string): string => {
    let hidden = words
    const folded = fold(words)
    for (const name of names) {
      // Few names occur in the text, and a pattern costs more to make than a search for the name.
      if (!folded.includes(fold(name))) continue
      const escaped = literally(name).replace(/[\s-]+/g, '[\\s-]?')
      const edge = /^[a-z0-9]/i.test(name) ? '(?<![a-z0-9])' : ''
      const end = /[a-z0-9]$/i.test(name) ? '(?:e?s)?(?![a-z0-9])' : ''
      hidden = hidden.replace(new RegExp(`${edge}${escaped}${end}`, 'giu'), '____')
    }
    return hidden
  }
  return mapText(summary, hide)
}
