import { describe, expect, it } from 'vitest'
import { markdown } from '../../src/formats/markdown.ts'
import { drawn, skippedIn } from '../support/drawn-notes.ts'

const read = (text: string): string[] => {
  const { notes, problems } = markdown.read(text, 'tea.md')
  return [...drawn(notes.notes), ...skippedIn(problems)]
}

const UUID = '64a1b2c3-0000-4000-8000-0123456789ab'

describe('what Logseq writes for itself', () => {
  it.each<[string, string, string[]]>([
    [
      'states of tasks',
      '- TODO [#A] Boil\n- DONE Pour\n- [ ] LATER Drink\n- [#B] Wait\n- ## NOW Sit\n- DONE\n- TODOs\n- [#A]',
      ['Boil:1', 'Pour:2', 'Drink:3', 'Wait:4', 'Sit:5', 'DONE:6', 'TODOs:7', '[#A]:8'],
    ],
    [
      'dates and drawers',
      '- TODO Boil\n  SCHEDULED: <2024-01-02 Tue>\n  :LOGBOOK:\n  CLOCK: [2024-01-02 Tue 10:00:00]\n  :END:\n  - Water\n- Pour\n  DEADLINE: <2024-01-03 Wed>\n  collapsed:: true\n',
      ['Boil:1', '  Water:6', 'Pour:7', '6 property 2'],
    ],
    [
      'references to blocks',
      `- see ((${UUID})) now\n- ((${UUID}))\n  - Water\n- [Tea](((${UUID})))\n- {{embed ((${UUID}))}}\n`,
      ['see now:1', 'Water:3', 'Tea:4'],
    ],
    [
      'macros',
      '- {{query (and [[tea]] (task TODO))}}\n- {{embed [[Tea]]}}\n- {{video https://a.b}}\n- Tea {{renderer :todomaster}}\n- ^^Green^^ tea\n- {{ .Values.tea }}',
      ['Tea:4', 'Green tea:5', '{{ .Values.tea }}:6', '2 picture 2'],
    ],
    [
      'properties of a page beside those that are known',
      'tags:: tea\nauthor:: Lu\n\n- type:: book\n  rating:: 5\n- Tea\n',
      ['Tea:6', '4 property 1'],
    ],
    [
      'queries',
      '- Tea\n  #+BEGIN_QUERY\n  {:title "x"}\n  #+END_QUERY\n- Water\n  #+BEGIN_NOTE\n  Hot.\n  #+END_NOTE\n',
      ['Tea:1', 'Water Hot.:5', '3 property 2'],
    ],
    [
      'properties of an answer',
      '- Tea? #card\n  - DONE Leaves\n    id:: 64a1\n    SCHEDULED: <2024-01-02 Tue>\n',
      ['tea:1', '  ? Tea? => Leaves'],
    ],
  ])('%s', (_, text, wanted) => expect(read(text)).toEqual(wanted))
})

describe('what makers of sites put in place of something', () => {
  it.each<[string, string, string[]]>([
    [
      'shortcodes',
      '# Tea\n\n{{< note >}}\nHot {{< term text="water" id="w" >}}.\n{{< /note >}}\n\n- [a]({{< ref "a.md" >}})\n- {{% heading %}}\n',
      ['Tea:1 = Hot water.', '  a:7'],
    ],
    ['a table of contents', '* TOC\n{:toc}\n\n- Tea\n', ['Tea:4', '2 property 1']],
    [
      'classes',
      '# Tea {: .no_toc }\n- [a](https://a.b){ .md-button }\n{: .x}\n## B { #b }\n',
      ['Tea:1', '  a:2 @ https://a.b', '  B:4 #b'],
    ],
    [
      'what is none',
      '- kubectl -o jsonpath={.items}\n- {a}\n',
      ['kubectl -o jsonpath={.items}:1', '{a}:2'],
    ],
  ])('%s', (_, text, wanted) => expect(read(text)).toEqual(wanted))
})
