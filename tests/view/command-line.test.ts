import { expect, it } from 'vitest'
import { COMMANDS } from '../../src/commands/index.ts'
import { en } from '../../src/i18n/en.ts'
import { zh } from '../../src/i18n/zh.ts'
import { commandLine, forOutline } from '../../src/view/command-line.ts'

it.each([
  [undefined, 'k8smap undo'],
  ['2021', 'k8smap --outline 2021 undo'],
  ['notes/tea.md', 'k8smap --outline notes/tea.md undo'],
  ['/笔记/茶.md', 'k8smap --outline /笔记/茶.md undo'],
  ['C:\\notes\\tea.md', "k8smap --outline 'C:\\notes\\tea.md' undo"],
  ['my tea.md', 'k8smap --outline "my tea.md" undo'],
  ["it's.md", 'k8smap --outline "it\'s.md" undo'],
  ['a"b.md', "k8smap --outline 'a\"b.md' undo"],
  ["it's $(x).md", "k8smap --outline 'it'\\''s $(x).md' undo"],
  ['`x`', "k8smap --outline '`x`' undo"],
  ['a;b&c', 'k8smap --outline "a;b&c" undo'],
  ['~tea', 'k8smap --outline "~tea" undo'],
  ['', 'k8smap --outline "" undo'],
])('a command for the outline %s is one that a shell takes as it is', (spec, line) =>
  expect(commandLine(spec, 'undo')).toBe(line),
)

/** Commands that are about no outline. */
const ABOUT_NONE = ['import', 'settings', 'completion']

it('words name each command for the outline that the line was given, but those that are about none', () => {
  const all = Object.keys(COMMANDS)
  const said = all.map((name) => forOutline('tea.md', en).command(`${name} x`))
  expect(said).toEqual(
    all.map((name) =>
      ABOUT_NONE.includes(name) ? `k8smap ${name} x` : `k8smap --outline tea.md ${name} x`,
    ),
  )
  expect(forOutline(undefined, en)).toBe(en)
})

it.each([en, zh])('words in any place name commands for the outline', (words) => {
  const own = forOutline("it's.md", words)
  expect(own.quiz.resumable).toContain(`k8smap --outline "it's.md" quiz --resume`)
  expect(own.course.goOn('tea')).toMatch(/"it's\.md" quiz .*"it's\.md" course tea/)
  expect(own.failures['no-flow']({ topic: 'x' })).toContain(`k8smap --outline "it's.md" trace`)
  // What a word is given may be a person's own, or a command that is whole already.
  expect(own.isTopic('k8smap tree', 'k8smap explain x')).toBe(
    words.isTopic('k8smap tree', 'k8smap explain x'),
  )
  expect(own.bug('x')).toBe(words.bug('x'))
})
