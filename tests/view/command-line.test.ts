import { expect, it } from 'vitest'
import { commandLine } from '../../src/view/command-line.ts'

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
