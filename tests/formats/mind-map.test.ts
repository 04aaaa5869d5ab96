import { expect, it } from 'vitest'
import { mindMap } from '../../src/formats/mind-map.ts'
import { drawnNotes } from '../support/whole-notes.ts'

const at = (line: number, column: number) => ({ file: 'a.mm', line, column })
const read = (text: string) => mindMap.read(text, 'a.mm')
const leaf = (title: string, line: number, column: number) => ({
  title,
  at: at(line, column),
  children: [],
})

it('a map of FreeMind is nodes within nodes', () =>
  expect(
    read(`<map version="freeplane 1.9.0">
<node TEXT="Tea"><node TEXT="Green"/><node TEXT="Black"/></node>
</map>
`),
  ).toEqual({
    notes: {
      notes: [
        { title: 'Tea', at: at(2, 1), children: [leaf('Green', 2, 18), leaf('Black', 2, 38)] },
      ],
    },
    problems: [],
  }))

it('a map of Freeplane has rich text, notes, details and links; what else it has is counted', () =>
  expect(
    read(`<map version="freeplane 1.9.13">
<!--To view this file-->
<attribute_registry/>
<node TEXT="Tea" ID="ID_1" LINK="https://tea.example/a"><hook NAME="MapStyle"><map_styles><stylenode LOCALIZED_TEXT="x"/></map_styles></hook>
<node ID="ID_2"><richcontent TYPE="NODE"><html><head><style>p{}</style></head><body><p>Green <b>tea</b>s</p><p>second</p></body></html></richcontent>
<richcontent TYPE="DETAILS"><html><body>Steamed.</body></html></richcontent><richcontent TYPE="NOTE"><html><head/><body><p>Kept&#xa0;green. <img src="a.png"/></p></body></html></richcontent><icon BUILTIN="yes"/><attribute NAME="a" VALUE="b"/><arrowlink DESTINATION="ID_1"/><font SIZE="9"/></node>
<node TEXT=""><node TEXT="Moved up" LINK="#ID_1"/></node>
<node TEXT="&lt;html&gt;&lt;body&gt;Old &lt;i&gt;rich&lt;/i&gt;&lt;/body&gt;&lt;/html&gt;"><hook EQUATION="x^2"/><hook NAME="ExternalObject" URI="a.png"/></node>
</node></map>`),
  ).toEqual({
    notes: {
      notes: [
        {
          title: 'Tea',
          at: at(4, 1),
          links: ['https://tea.example/a'],
          children: [
            { ...leaf('Green teas second', 5, 1), summary: 'Steamed. Kept green.' },
            leaf('Moved up', 7, 15),
            leaf('Old rich', 8, 1),
          ],
        },
      ],
    },
    problems: [
      { code: 'wordless-heading', args: {}, at: at(7, 1) },
      { code: 'skipped', args: { what: 'picture', count: 2 }, at: at(6, 141) },
      { code: 'skipped', args: { what: 'property', count: 5 }, at: at(6, 191) },
    ],
  }))

it.each([
  [
    '<opml/>',
    { code: 'unreadable', args: { format: 'FreeMind/Freeplane', reason: '<opml>' }, at: at(1, 1) },
  ],
  ['<!DOCTYPE map><map/>', { code: 'document-type', args: {}, at: at(1, 14) }],
  [
    `<map>${'<node TEXT="a">'.repeat(201)}`,
    { code: 'too-deep', args: {}, at: at(1, 6 + 200 * 15) },
  ],
])('%.30s is refused', (text, problem) =>
  expect(read(text)).toEqual({ notes: { notes: [] }, problems: [problem] }),
)

it('reads the notes of old maps, and counts connectors', () =>
  expect(
    drawnNotes(
      read(
        '<map><node TEXT="A"><hook NAME="accessories/plugins/NodeNote.properties"><text>Said\n before</text></hook><connector DESTINATION="x"/></node></map>',
      ),
    ),
  ).toEqual(['A @1:6 — Said before', '! skipped property 1 @2:22']))
