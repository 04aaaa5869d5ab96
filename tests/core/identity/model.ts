import type { Twig } from './trees.ts'

/** A topic with its true identity, which the code under test never sees. */
export interface ModelTopic {
  uid: number
  word: string
  /** Which of the spellings of its word the title has. */
  spelling: 0 | 1 | 2
  children: ModelTopic[]
}

/** Words of which none is a spelling of another one, or contained in it. */
export const WORDS = [
  'Green',
  'Black',
  'Oolong',
  'Matcha',
  'Sencha',
  'Darjeeling',
  'Overview',
  'Notes',
  '绿茶',
  '红茶',
  '普洱',
] as const

/** A title: right, with two letters swapped, with a letter too many; Chinese with words added. */
export const titleOf = ({ word, spelling }: Pick<ModelTopic, 'word' | 'spelling'>): string => {
  if (/^\p{Script=Han}/u.test(word))
    return ['', '的制作', '的历史'].map((end) => word + end)[spelling]!
  const [a = '', b = '', c = '', ...rest] = word
  return [word, `${a}${c}${b}${rest.join('')}`, `${word.slice(0, -1)}${word.at(-2)}${word.at(-1)}`][
    spelling
  ]!
}

export const twigOf = (topic: ModelTopic): Twig => ({
  title: titleOf(topic),
  children: topic.children.map(twigOf),
})

/** The topic and all below it, in preorder. */
export const allOf = (topic: ModelTopic): ModelTopic[] => [topic, ...topic.children.flatMap(allOf)]

/** One edit, by numbers that are taken modulo what there is. */
export interface Edit {
  kind: 'typo' | 'insert' | 'delete' | 'move' | 'swap' | 'double' | 'above'
  topic: number
  other: number
  place: number
}
