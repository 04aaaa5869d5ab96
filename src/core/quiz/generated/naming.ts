import { same, type Text, WRITTEN, wordings, wordsIn } from '../../base/text.ts'
import { fold, partsOf } from '../../model/names.ts'
import type { AnswerOption } from '../../model/question.ts'
import type { Topic } from '../../model/topic.ts'
import { type Namesakes, type Reference, topicsNamed } from './namesakes.ts'
import type { Say } from './phrases.ts'

/** The words for the topics of an outline: those with equal titles are named with their branch. */
export interface Naming {
  /** A topic's name inside a sentence: its title in quotes, with its branch if that is needed. */
  readonly called: (topic: Topic) => Text
  /** A topic's title in quotes, where the sentence itself says which one is meant. */
  readonly titled: (topic: Topic) => Text
  /** The branch of a topic that needs it: `in “A”`; undefined if its title is enough. */
  readonly place: (topic: Topic) => Text | undefined
  /** The topics that a topic's name mentions, besides the topic itself. */
  readonly branches: (topic: Topic) => Topic[]
  /** Whether the branch in a topic's name contains a name of another topic, or of the topic itself. */
  readonly mentions: (topic: Topic, other: Topic) => boolean
  /** The name as the right option of a choice. */
  readonly right: (topic: Topic) => AnswerOption
  /** The name as a wrong option, with the reason why it is wrong. */
  readonly wrong: (topic: Topic, why: Text) => AnswerOption
}

/** The names, in the words of the given sentences. */
export function namingOf({ reference, areNamesakes }: Namesakes, say: Say): Naming {
  const titled = kept(({ title }) => say([title], (sentences, words) => sentences.titled(words)))
  const placed = ({ how, branch }: Reference & { readonly branch: Reference }): Text =>
    say([named(branch)], (sentences, words) => sentences[how](words))
  const named = (meant: Reference): Text => {
    const { how, topic, branch } = meant
    if (how === 'title') return titled(topic)
    if (!branch) return say([topic.title], (sentences, words) => sentences.whole(words))
    return say([topic.title, placed(meant)], (sentences, words, place) =>
      sentences.placed(words, place),
    )
  }
  const called = kept((topic) => {
    const meant = reference(topic)
    return meant ? named(meant) : titled(topic)
  })
  const branches = (topic: Topic): Topic[] => {
    const meant = reference(topic)
    return meant ? topicsNamed(meant).slice(1) : []
  }
  // Among other options, a title alone needs no quotes.
  const shown = (topic: Topic): Text =>
    reference(topic)?.how === 'title' ? topic.title : called(topic)
  return {
    called,
    titled,
    place: (topic) => {
      const meant = reference(topic)
      return meant?.branch && placed(meant)
    },
    branches,
    mentions: (topic, other) =>
      branches(topic).some(
        (branch) =>
          areNamesakes(branch, other) ||
          [other.title, ...other.aliases.map(same)].some((name) => tellsOn(branch.title, name)),
      ),
    right: (topic) => {
      const told = [topic, ...branches(topic)].flatMap(({ title }) => wordings(title))
      const isPlain = reference(topic)?.how === 'title'
      return { text: shown(topic), correct: true, ...(!isPlain && { also: told }) }
    },
    wrong: (topic, why) => ({ text: shown(topic), correct: false, why }),
  }
}

/** Keeps the words for each topic: a heading is named with every topic below it. */
function kept(make: (topic: Topic) => Text): (topic: Topic) => Text {
  const made = new Map<Topic, Text>()
  return (topic) => {
    const known = made.get(topic)
    if (known) return known
    const words = make(topic)
    made.set(topic, words)
    return words
  }
}

/** Whether a title contains another one's name, so that a question would contain its answer. */
export const tellsOn = (title: Text, answer: Text): boolean =>
  WRITTEN.some((language) => {
    const said = fold(wordsIn(title, language))
    const name = wordsIn(answer, language)
    return [name, ...partsOf(name)].some((each) => {
      const folded = fold(each)
      return folded.length > 1 && said.includes(folded)
    })
  })
