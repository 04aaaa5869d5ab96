import { describe, expect, it } from 'vitest'
import { markdown } from '../../src/formats/markdown.ts'
import { drawn, skippedIn } from '../support/drawn-notes.ts'

const read = (text: string): string[] => {
  const { notes, problems } = markdown.read(`# T\n\n${text}\n`, 'a.md')
  const cards = drawn(notes.notes).flatMap((line) => /^ *\? (.*)$/.exec(line)?.[1] ?? [])
  return [...cards, ...skippedIn(problems)]
}

describe('code between a question and its answer', () => {
  const code = '```js\nlet a = `1`\na: *b*\n```\n'
  const asked = 'What is b? let a = `1` ⏎ a: *b* => two'
  const shown = '<details><summary>Answer</summary>\n\ntwo\n\n</details>'
  it.each([
    `What is b?\n${code}?\ntwo`,
    `What is b?\n\n${code}\n?\ntwo`,
    `Q: What is b?\n${code}A: two`,
    `Q: What is b?\n\n${code}\n**Answer:** two`,
    `**What is b?**\n${code}Answer: two`,
    `**Q: What is b?**\n${code}**A:** two`,
    `What is b?\n${code}\n${shown}`,
    `## What is b?\n\n${code}\nAnswer: two`,
    `## 3. What is b?\n\n${code}\n**Answer:** two`,
    `## What is b?\n\n${code}\n${shown}`,
    `## What is b?\n\n    let a = \`1\`\n    a: *b*\n\nAnswer: two`,
    `> Q: What is b?\n>\n> ${code.trim().replaceAll('\n', '\n> ')}\n>\n> A: two`,
  ])('is asked about: %j', (text) => expect(read(text)).toEqual([asked]))

  it.each<[string, string[]]>([
    [`## What is b?\n\n${code}\ntwo`, ['1 code 5']],
    [`## What is b?\n\nIt is.\n\n${code}\nAnswer: two`, ['What is b? => two', '1 code 7']],
    [`It is b.\n${code}Answer: two`, ['1 code 4', '1 prose 8']],
    [`## What is b?\n\n${code}\n${code}\nAnswer: two`, ['What is b? => two', '2 code 5']],
  ])('is no part of the question elsewhere: %j', (text, wanted) =>
    expect(read(text)).toEqual(wanted),
  )
})
