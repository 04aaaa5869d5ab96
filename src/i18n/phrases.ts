interface Text {
  readonly en: string
  readonly zh: string
}

const list = (texts: readonly Text[], language: 'en' | 'zh'): string =>
  texts.map((text) => text[language]).join(language === 'en' ? ', ' : '、')

/** The sentences generated questions are made of. */
export const phrases = {
  parent: (title: Text): Text => ({
    en: `Directly under which heading does “${title.en}” stand?`,
    zh: `“${title.zh}”直接位于哪个标题之下？`,
  }),
  parentWhy: (title: Text, parent: Text, beside: readonly Text[]): Text => ({
    en: `“${title.en}” stands under “${parent.en}”${beside.length > 0 ? `, beside ${list(beside, 'en')}` : ''}.`,
    zh: `“${title.zh}”位于“${parent.zh}”之下${beside.length > 0 ? `，与${list(beside, 'zh')}并列` : ''}。`,
  }),
  elsewhere: (title: Text, parent: Text): Text => ({
    en: `“${title.en}” stands in another place, under “${parent.en}”.`,
    zh: `“${title.zh}”在别处，位于“${parent.zh}”之下。`,
  }),
  next: (title: Text, parent: Text): Text => ({
    en: `What comes directly after “${title.en}” in “${parent.en}”?`,
    zh: `在“${parent.zh}”中，紧接在“${title.zh}”之后的是什么？`,
  }),
  nextWhy: (title: Text, next: Text): Text => ({
    en: `“${next.en}” comes directly after “${title.en}”.`,
    zh: `“${title.zh}”之后就是“${next.zh}”。`,
  }),
  notNext: (title: Text, before: Text): Text => ({
    en: `“${title.en}” is in the same list, but not directly after “${before.en}”.`,
    zh: `“${title.zh}”在同一个列表里，但不紧接在“${before.zh}”之后。`,
  }),
  described: (description: Text): Text => ({
    en: `What is this? ${description.en}`,
    zh: `这说的是什么？${description.zh}`,
  }),
  describedWhy: (title: Text, path: readonly Text[]): Text => ({
    en: `This is ${title.en}: ${path.map(({ en }) => en).join(' › ')}.`,
    zh: `这是${title.zh}：${path.map(({ zh }) => zh).join(' › ')}。`,
  }),
  parts: (title: Text, count: number): Text => ({
    en: `Name the ${count} parts directly below “${title.en}”.`,
    zh: `说出“${title.zh}”下面的 ${count} 个部分。`,
  }),
  partsWhy: (title: Text): Text => ({
    en: `These stand directly below “${title.en}”.`,
    zh: `它们直接位于“${title.zh}”之下。`,
  }),
  path: (): Text => ({
    en: 'Put these in order, from the broadest to the narrowest.',
    zh: '请按从大到小的范围排序。',
  }),
  pathWhy: (title: Text): Text => ({
    en: `This is the way from a branch of the outline down to “${title.en}”.`,
    zh: `这是大纲中从分支到“${title.zh}”的路径。`,
  }),
  sequence: (title: Text): Text => ({
    en: `Put the parts of “${title.en}” in their order.`,
    zh: `请把“${title.zh}”的各部分按顺序排列。`,
  }),
  sequenceWhy: (title: Text): Text => ({
    en: `In this order they stand below “${title.en}”.`,
    zh: `它们在“${title.zh}”之下就是这个顺序。`,
  }),
}
