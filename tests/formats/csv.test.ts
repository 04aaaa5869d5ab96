import fc from 'fast-check'
import papaparse from 'papaparse'
import { describe, expect, it } from 'vitest'
import { csv } from '../../src/formats/csv.ts'
import { drawnNotes } from '../support/whole-notes.ts'

const drawn = (text: string, file = 'a.csv'): string[] => drawnNotes(csv.read(text, file))

describe('a table of topics', () => {
  it.each<[string, string, string[]]>([
    [
      'parents by id, in any order',
      'ID,Parent ID,Name\n3,2,c\n2,1,b\n1,,a\n4,,d\n',
      ['a #1 @4:4', '  b #2 @3:5', '    c #3 @2:5', 'd #4 @5:4'],
    ],
    [
      'parents by title, of which some have no row',
      'parent;title\nTop;a\n;b\nb;c\nTop;d\n',
      ['Top @2:1', '  a @2:5', '  d @5:5', 'b @3:2', '  c @4:3'],
    ],
    [
      'the last of several equal parents',
      'parent,title\n,A\nA,x\n,B\nB,x\nx,y\n',
      ['A @2:2', '  x @3:3', 'B @4:2', '  x @5:3', '    y @6:3'],
    ],
    [
      'Chinese names',
      '主题,上级,说明,链接,别名\n绿茶,茶,不发酵,https://a.b,"青茶、绿"\n茶,,,,\n',
      ['茶 @3:1', '  绿茶 @2:1 = 青茶 | 绿 — 不发酵 <https://a.b>'],
    ],
    [
      'paths with slashes',
      'path,summary\nA/B/C,deep\nA/B,mid\nD,\n',
      ['A @2:1', '  B @3:1 — mid', '    C @2:1 — deep', 'D @4:1'],
    ],
    [
      'paths with arrows, which may contain slashes, above a title',
      'path,title\nA > CI/CD,x\nA > CI/CD > y,y\n',
      ['A @2:1', '  CI/CD @2:1', '    x @2:11', '    y @3:15'],
    ],
    [
      'a list of words with Japanese names',
      '単語,読み,意味,品詞\n山,やま,mountain,名詞\n',
      ['山 @2:1 — mountain; 読み: やま; 品詞: 名詞'],
    ],
    [
      'a list of words with German names',
      'Wort;Übersetzung;Beispiel\nBerg;mountain;der Berg\n',
      ['Berg @2:1 — mountain; Beispiel: der Berg'],
    ],
    [
      'levels',
      'level\ttitle\n1\tA\n2\tB\n2\tC\n\tD\n1\tE\n',
      ['A @2:3', '  B @3:3', '  C @4:3', '  D @5:2', 'E @6:3'],
    ],
    [
      'numbers of an outline',
      'level,title\n1,A\n1.1,B\n1.1.1,C\n2,D\n',
      ['A @2:3', '  B @3:5', '    C @4:7', 'D @5:3'],
    ],
    [
      'numbers of an outline as ids',
      '编号,名称,说明\n1,A,x\n1.1,B,\n1.1.1,C,\n1.2,D,\n2,E,\n',
      ['A @2:3 — x', '  B @3:5', '    C @4:7', '  D @5:5', 'E @6:3'],
    ],
    ['ids that are versions', 'id,name\n1.1,A\n1.3,B\n', ['A #1.1 @2:5', 'B #1.3 @3:5']],
    [
      'parents with the addresses of their pages',
      'Name,Parent item\nA,\nB,A (https://www.notion.so/A-1)\nC,A (A%20b.md)\n',
      ['A @2:1', '  B @3:1', '  C @4:1'],
    ],
    [
      'groups',
      'category,term,definition\nTea,a,1\nTea,b,2\n',
      ['Tea @2:1', '  a @2:5 — 1', '  b @3:5 — 2'],
    ],
    [
      'columns of other names',
      'name,colour,from\na,green,\nb,,China\n,x,\n',
      ['a @2:1 — colour: green', 'b @3:1 — from: China', '! wordless-heading @4:1'],
    ],
    [
      'a summary, and behind it what other columns say',
      'name,summary,price,link\na,s,1,ftp://x\n',
      ['a @2:1 — s; price: 1', '! skipped property 1 @2:7'],
    ],
    [
      'two languages',
      'title_en,title_zh,summary\nTea,茶,s\nBoth,Both,\n,只有,\n',
      ['Tea/茶 @2:1 — s', 'Both @3:1', '只有 @4:2'],
    ],
  ])('has %s', (_, text, wanted) => expect(drawn(text)).toEqual(wanted))

  it('says which topics are below themselves', () =>
    expect(drawn('name,parent\na,b\nb,c\nc,a\nd,c\ne,\n')).toEqual([
      '! cycle parent c → b → a → c @4:1',
    ]))

  it.each<[string, string, string[]]>([
    [
      'a missing parent, once, and reads the rest',
      'id,parent,name\n1,,a\n2,9,b\n3,9,c\n4,8,d\n5,1,e\n',
      [
        ...['a #1 @2:4', '  e #5 @6:5', 'b #2 @3:5', 'c #3 @4:5', 'd #4 @5:5'],
        ...['! unknown-parent 9 2 @3:3', '! unknown-parent 8 1 @5:3'],
      ],
    ],
    [
      'an id that two rows have, and puts what is below it below the first',
      'id,parent,name\n1,,a\n3,1,b\n3,1,c\n4,3,d\n',
      ['a #1 @2:4', '  b #3 @3:5', '    d #4 @5:5', '  c @4:5', '! repeated-id 3 3 5 @4:5'],
    ],
    [
      'nothing of the parent of a whole branch',
      'id,parent,name\n2,9,b\n3,2,c\n4,9,d\n',
      ['b #2 @2:5', '  c #3 @3:5', 'd #4 @4:5'],
    ],
    [
      'nothing of signs for no parent',
      'id,parent,name\n1,0,a\n2,NULL,b\n3,-1,c\n4,\\N,d\n5,无,e\n6,1.0,f\n',
      ['a #1 @2:5', '  f #6 @7:7', 'b #2 @3:8', 'c #3 @4:6', 'd #4 @5:6', 'e #5 @6:5'],
    ],
    ['that 0 is an id', 'id,parent,name\n0,,a\n1,0,b\n', ['a #0 @2:4', '  b #1 @3:5']],
    [
      'nothing of capitals, and of no parent without ids',
      'name,parent\nTea,-\nGreen,tea\nPot,n/a\n',
      ['Tea @2:1', '  Green @3:1', 'Pot @4:1'],
    ],
  ])('says %s', (_, text, wanted) => expect(drawn(text)).toEqual(wanted))

  it('says no more of missing parents than anybody reads', () => {
    const rows = Array.from({ length: 600 }, (_, i) => `${i},x${i},t`)
    const found = drawn(`id,parent,name\n${rows.join('\n')}`).filter((line) => line.startsWith('!'))
    expect([found.length, found.at(-1)]).toEqual([501, '! more-findings 100 @502:5'])
  })

  it('says which topic is below itself, and refuses no longer circle slowly', () => {
    expect(drawn('id,parent,name\n1,,a\n2,2,b\n')).toEqual(['! cycle parent b → b @3:5'])
    const rows = Array.from({ length: 20_000 }, (_, i) => `${i},${(i + 1) % 20_000},t`)
    expect(drawn(`id,parent,name\n${rows.join('\n')}`)[0]).toMatch(/^! cycle parent t → /)
  })

  it('has no more levels than an outline', () => {
    const rows = Array.from({ length: 201 }, (_, i) => `${i},${i === 0 ? '' : i - 1},t`)
    expect(drawn(`id,parent,name\n${rows.join('\n')}`)).toEqual(['! too-deep @202:9'])
    expect(drawn(`path\n${'a/'.repeat(300)}`)).toEqual(['! too-deep @2:1'])
  })
})

describe('a table with a column for each level', () => {
  it.each([
    ...['level1,level2,level3', 'L1,L2,L3', 'Level 1;Level 2;Level 3', 'level_0,level_1,level_2'],
    ...['H1,H2,H3', 'Level One,Level Two,Level Three', '1st level,2nd level,3rd level'],
    ...['章,节,要点', '章,節,要點', '一级,二级,三级', '第一級,第二級,第三級', '标题1,标题2,标题3'],
    ...['一级分类,二级分类,三级分类', '一级目录名称,二级目录名称,三级目录名称'],
    ...['Category,Subcategory,Item', 'Domain,Topic,Subtopic', 'Part,Chapter,Section'],
    ...['Module\tLesson\tTopic', 'Subject,Unit,Skill', 'Topic,Sub-topic,Sub sub topic'],
    ...['大类,小类,知识点', '领域,模块,考点', '学科,章,节', '主题,子主题,要点', 'Unit,Module,Term'],
  ])('is told by %s', (header) => {
    const rows = ['A,B,c', ',,d', 'A,E,', 'F,,'].map((row) =>
      row.replaceAll(',', /[;\t]/.exec(header)?.[0] ?? ','),
    )
    expect(drawn([header, ...rows].join('\n')).map((line) => line.replace(/ @.*/, ''))).toEqual([
      ...['A', '  B', '    c', '    d', '  E', 'F'],
    ])
  })

  it.each<[string, string, string[]]>([
    [
      'summaries, links and what else a row says',
      'Level 1,Level 2,说明,url,price\nA,,all,https://a.b,\n,B,"a\nb",,5\n',
      ['A @2:1 — all <https://a.b>', '  B @3:2 — a b; price: 5'],
    ],
    [
      'titles and ids of their own',
      'id,Category,Subcategory,Name\nx,A,B,n\ny,,,m\n,A,B,\n,,,\n',
      ['A @2:3', '  B @2:5', '    n #x @2:7', '    m #y @3:5'],
    ],
    [
      'questions, also below merged cells',
      'Chapter,Section,Question,Answer\nA,B,Why?,So\n,,When?,Now\nC,,Who?,I\n',
      [
        ...['A @2:5', '  B @2:5', '    ? Why? → So @2:5', '    ? When? → Now @3:3'],
        ...['C @4:4', '  ? Who? → I @4:4'],
      ],
    ],
    [
      'merged groups',
      'category,term,definition\nTea,a,1\n,b,2\nPot,c,3\n',
      ['Tea @2:1', '  a @2:5 — 1', '  b @3:2 — 2', 'Pot @4:1', '  c @4:5 — 3'],
    ],
    [
      'groups that some have not',
      'category,term\nTea,a\nTea,b\n,c\n',
      ['Tea @2:1', '  a @2:5', '  b @3:5', 'c @4:2'],
    ],
    [
      'the same path twice, which is one topic unless it says more',
      'Level 1,Level 2,summary\nA,b,\nA,b,\nA,b,x\nA,b,y\n',
      ['A @2:1', '  b @4:3 — x', '  b @5:3 — y'],
    ],
    [
      'a row that says only something else',
      'level1,level2,note\nA,b,x\n,,y\n',
      ['A @2:1', '  b @2:3 — x', '! wordless-heading @3:1'],
    ],
    [
      'no header, and merged cells',
      'Tea,Green\n,Black,\n,,Assam\nPot,Iron\n',
      ['Tea @1:1', '  Green @1:5', '  Black @2:2', '    Assam @3:3', 'Pot @4:1', '  Iron @4:5'],
    ],
  ])('has %s', (_, text, wanted) => expect(drawn(text)).toEqual(wanted))

  it.each<[string, string[]]>([
    ['topic,category,summary\nPod,Core,unit\n', ['Core @2:5', '  Pod @2:1 — unit']],
    ['name,area,population\nTea,Asia,5\n', ['Tea @2:1 — area: Asia; population: 5']],
    ['id,parent,topic,subtopic\na,,A,x\n', ['A #a @2:4 — subtopic: x']],
  ])('is not what %j has', (text, wanted) => expect(drawn(text)).toEqual(wanted))
})

describe('a table of cards', () => {
  it.each<[string, string, string[]]>([
    [
      'groups, topics or tags above them',
      'topic,question,answer\nTea,Why?,So\n,When?,Now\n',
      ['a @3:2', '  ? When? → Now @3:2', '  Tea @2:5', '    ? Why? → So @2:5'],
    ],
    [
      'tags, and what has no place',
      'front,back,tags,ease\nWhy?,So,net::dns hot,1\nAlone?,,,\nFill {{c1::this::hint}} in,,x,\n',
      [
        ...[
          'net @2:1',
          '  dns @2:1',
          '    ? Why? → So @2:1',
          'x @4:1',
          '  ? Fill ==this== in @4:1',
        ],
        ...['! skipped property 2 @2:1', '! skipped prose 1 @3:1'],
      ],
    ],
    [
      'explanations and ids',
      '问题,答案,解析,id\n茶？,叶,因为,q-1\n茶二？,叶,,q-1\n',
      ['a @2:1', '  ? 茶？ → 叶 (因为) #q-1 @2:1', '  ? 茶二？ → 叶 @3:1'],
    ],
    ['a term with its answer', 'term,answer\nPod,unit\n', ['a @2:1', '  ? Pod → unit @2:1']],
    [
      'a tree of topics with questions',
      'id,parent,title,question,answer\na,,A,Why?,So\nb,a,B,,\n',
      ['A #a @2:4', '  ? Why? → So @2:6', '  B #b @3:5'],
    ],
    [
      'two languages, other right answers and parents',
      'parent,title,question_en,question_zh,answer_en,answer_zh,also\n,Tea,,,,,\nTea,,Why?,为何？,So,所以,thus; hence\nTea,,It is ==green==,,,,\nNo,,Where?,,x,,\nTea,,Unanswered?,,,,\n',
      [
        'Tea @2:2',
        '  ? Why?/为何？ → So/所以 | thus | hence @3:6',
        '  ? It is ==green== @4:6',
        ...['! skipped prose 2 @5:1'],
      ],
    ],
    ['questions alone as titles', 'question\nWhy?\n', ['Why? @2:1']],
  ])('has %s', (_, text, wanted) => expect(drawn(text)).toEqual(wanted))
})

it('fills an answer into the hole of a sentence', () =>
  expect(drawn('question,answer\nIt is ____.,green.\n____ or ____?,x\n')).toEqual([
    ...['a @2:1', '  ? It is ==green==. @2:1', '  ? ____ or ____? → x @3:1'],
  ]))

describe('a table without a header', () => {
  it.each<[string, string, string[]]>([
    [
      'paths, if the first column repeats',
      'Tea,Green\nTea,Black,Assam\n',
      ['Tea @1:1', '  Green @1:5', '  Black @2:5', '    Assam @2:11'],
    ],
    [
      'cards, if it asks',
      'Why?,So,because\nNode,x\n',
      ['a @1:1', '  ? Why? → So (because) @1:1', '  ? Node → x @2:1'],
    ],
    [
      'titles and summaries',
      'Node,a machine\nPod,"a, b",c\n,x\n',
      ['Node @1:1 — a machine', 'Pod @2:1 — a, b; c', '! wordless-heading @3:1'],
    ],
    ['titles alone', 'Tea\nCoffee\nTea\n', ['Tea @1:1', 'Coffee @2:1', 'Tea @3:1']],
  ])('has %s', (_, text, wanted) => expect(drawn(text)).toEqual(wanted))
})

describe('a list of words', () => {
  it.each<[string, string, string[]]>([
    [
      'characters with a language',
      '汉字,拼音,英文\n经济,jīngjì,economy\n',
      ['经济 @2:1 — economy; 拼音: jīngjì'],
    ],
    [
      'characters with a meaning',
      '漢字,拼音,意思\n經濟,jīngjì,economy\n',
      ['經濟 @2:1 — economy; 拼音: jīngjì'],
    ],
    [
      'characters with names of kinds alone',
      '汉字,拼音,部首\n经济,jīngjì,纟\n环境,huánjìng,王\n',
      ['经济 @2:1 — 拼音: jīngjì; 部首: 纟', '环境 @3:1 — 拼音: huánjìng; 部首: 王'],
    ],
    [
      'what Notion keeps of its rows, which is left out',
      'Palabra,Significado,Tipo,Created time,Status\nmadrugar,to get up,verbo,"March 3, 2026",Learned\nel puente,bridge,,"May 4, 2026",New\n',
      [
        ...['madrugar @2:1 — to get up; Tipo: verbo', 'el puente @3:1 — bridge'],
        ...['! skipped property 4 @2:26'],
      ],
    ],
    [
      'terms beside what they are about',
      'Término,Definición,Tema\nmitosis,división,bio\nátomo,partícula,quim\n',
      ['mitosis @2:1 — división; Tema: bio', 'átomo @3:1 — partícula; Tema: quim'],
    ],
    [
      'a state that says something',
      'Name,Meaning,Status\nPluto,an orb,dwarf planet\nCeres,a rock,\n',
      ['Pluto @2:1 — an orb; Status: dwarf planet', 'Ceres @3:1 — a rock'],
    ],
  ])('has %s', (_, text, wanted) => expect(drawn(text)).toEqual(wanted))
})

describe('a bank of questions', () => {
  it.each([
    ['題目,A,B,正確答案', 'B', 'A'],
    ['題目,選項A,選項B,標準答案', 'B', 'A'],
    ['Question,A,B,Answer Key', 'B', 'A'],
    ['Question,A,B,Key', 'B', 'A'],
    ['Question,A,B,Solution', '2', '1'],
  ])('has its answers in the last column, whatever that is called: %s', (header, one, other) =>
    expect(drawn(`${header}\nHigh?,low,top,${one}\nDeep?,sea,sky,${other}\n`)).toEqual([
      'a @2:1',
      '  ? High? → top / low @2:1',
      '  ? Deep? → sea / sky @3:1',
    ]),
  )

  it('has no answers in a column of numbers that is called something else', () =>
    expect(drawn('Question,A,B,Difficulty\nHigh?,low,top,2\nDeep?,sea,sky,1\n')).toEqual([
      'High? @2:1 — Difficulty: 2',
      'Deep? @3:1 — Difficulty: 1',
    ]))

  it.each<[string, string, string[]]>([
    [
      'letters alone, with an explanation',
      '题干,A,B,C,D,答案,解析\n首都？,上海,北京,广州,,B,是\n茶？,叶,石,,,AB,\n',
      ['a @2:1', '  ? 首都？ → 北京 / 上海 / 广州 (是) @2:1', '  ? 茶？ → 叶; 石 @3:1'],
    ],
    [
      'numbers, below a chapter that is one, too',
      'No.,Chapter,Question,Option 1,Option 2,Option 3,Answer\n1,1,Capital?,A1,B1,C1,2\n',
      ['Chapter 1 @2:5', '  ? Capital? → B1 / A1 / C1 @2:5'],
    ],
    [
      'types of questions above them, and several right options',
      '题型,题目,选项A,选项B,选项C,正确答案,答案解析\n多选题,哪些？,甲,乙,丙,AC,因为\n判断题,对吗,,,,对,\n',
      ['多选题 @2:5', '  ? 哪些？ → 甲 + 丙 / 乙 (因为) @2:5', '判断题 @3:5', '  ? 对吗 → 对 @3:5'],
    ],
    ...[
      ['Domanda,Risposta A,Risposta B,Corretta\nDove?,qui,là,B\n', 'Dove? → là / qui'],
      ['Frage;Antwort 1;Antwort 2;Lösung\nWo?;hier;dort;2\n', 'Wo? → dort / hier'],
      ['Frage;Antwort A;Antwort B;Richtig\nWo?;hier;dort;dort\n', 'Wo? → dort / hier'],
      ['Pregunta,Opción A,Opción B,Respuesta\n¿A?,x,y,Opción B\n', '¿A? → y / x'],
      ['題目,選項一,選項二,正確答案\n哪？,甲,乙,选项二\n', '哪？ → 乙 / 甲'],
      ['問題,選択肢A,選択肢B,正解\n何？,甲,乙,B\n', '何？ → 乙 / 甲'],
      ['問題,選択肢ア,選択肢イ,正解\n何？,甲,乙,イ\n', '何？ → 乙 / 甲'],
      ['問題,ア,イ,ウ,解答\n何？,甲,乙,丙,イ\n', '何？ → 乙 / 甲 / 丙'],
      ['문제,보기1,보기2,정답,해설\n수도?,부산,서울,2,강\n', '수도? → 서울 / 부산 (강)'],
      ['문제,선택지1,선택지2,답\n수도?,부산,서울,2\n', '수도? → 서울 / 부산'],
      ['Frage;Antwort1;Antwort2;Richtig\nWo?;hier;dort;Antwort 2\n', 'Wo? → dort / hier'],
      ['Question;Choix A;Choix B;Choix C;Réponse\nOù ?;x;y;z;A et C\n', 'Où ? → x + z / y'],
    ].map(([table = '', card = '']): [string, string, string[]] => [
      `columns of options in other languages: ${card}`,
      table,
      ['a @2:1', `  ? ${card} @2:1`],
    ]),
    ...[
      ['Question*,Option A*,Option B*,Option C,Answer*', 'B'],
      ['Question:,Option A:,Option B:,Option C:,Answer:', 'B'],
      ['**Question**,**Option A**,**Option B**,**Option C**,**Answer**', 'B'],
      ['Question,Option A (required),Option B (required),Option C (optional),Answer (A-D)', 'B'],
      ['题目（必填）,选项A（必填）,选项B（必填）,选项C（选填）,正确答案（必填）', 'B'],
      ['Frage (Pflicht),Antwort A (Pflicht),Antwort B (Pflicht),Antwort C,Antwort', 'B'],
      ['Question,Option A.,Option B.,Option C.,Correct answer', 'B'],
      ['Question,Choice (a),Choice (b),Choice (c),Answer', 'b'],
      ['Question,a),b),c),Answer', 'b)'],
      ['Question,(A),(B),(C),Key', 'B'],
      ['Question,1st option,2nd option,3rd option,Answer', '2'],
      ['题目,选择项A,选择项B,选择项C,答案', 'B'],
      ['Question Text,Answer 1,Answer 2,Answer 3 (Optional),Correct Answer(s) (Only # of it)', '2'],
    ].map(([header = '', right = '']): [string, string, string[]] => [
      `columns whose names have a mark or a remark: ${header}`,
      `${header}\nPumps?,liver,heart,lung,${right}\n`,
      ['a @2:1', '  ? Pumps? → heart / liver / lung @2:1'],
    ]),
    [
      'brackets that tell columns apart, which are no remarks',
      'Question (DE),Question,Answer (EN),Answer (DE)\nWer?,Who?,I,Ich\n',
      ['a @2:6', '  ? Who? → I @2:6', '! skipped property 2 @2:6'],
    ],
    [
      'wrong answers that need not be there',
      'Question,Correct Answer,Incorrect Answer 1,Incorrect Answer 2 (Optional)\nWho?,I,you,he\n',
      ['a @2:1', '  ? Who? → I / you / he @2:1'],
    ],
    [
      'German names, below chapters',
      'Kapitel;Frage;Antwort;Erklärung\nGenetik;Wie viele?;46;23 Paare\nZelle;Nenne eins.;ATP;\n',
      [
        ...['Genetik @2:9', '  ? Wie viele? → 46 (23 Paare) @2:9'],
        ...['Zelle @3:7', '  ? Nenne eins. → ATP @3:7'],
      ],
    ],
    [
      'French names',
      'Question;Réponse;Explication\nCapitale du Pérou ?;Lima;au bord\n',
      ['a @2:1', '  ? Capitale du Pérou ? → Lima (au bord) @2:1'],
    ],
    [
      'Japanese names',
      '問題,答え\n日本の首都は？,東京\n',
      ['a @2:1', '  ? 日本の首都は？ → 東京 @2:1'],
    ],
    [
      'Spanish names, below topics',
      'Pregunta,Respuesta,Tema\n¿Capital de Perú?,Lima,Sur\n',
      ['Sur @2:1', '  ? ¿Capital de Perú? → Lima @2:1'],
    ],
    [
      'answers in a column of an unknown name, which is no part of them',
      'Title,Svar,Bog\nWhat is the capital of Peru?,Lima,2\n*,alle tegn,\nLima,by,3\n',
      [
        ...[
          'What is the capital of Peru? @2:1',
          '  ? What is the capital of Peru? → Lima (Bog: 2) @2:1',
        ],
        ...['* @3:1', '  ? * → alle tegn @3:1', 'Lima @4:1 — Svar: by; Bog: 3'],
      ],
    ],
    [
      'levels, which say how hard it is',
      'question,answer,level\na?,b,A1\nc?,d,2\n',
      [...['a @2:1', '  ? a? → b @2:1', '  ? c? → d @3:1'], '! skipped property 2 @2:1'],
    ],
    [
      'numbers from 0',
      'question,option1,option2,option3,correct\na?,b,c,d,2\ne?,f,g,h,0\n',
      ['a @2:1', '  ? a? → d / b / c @2:1', '  ? e? → f / g / h @3:1'],
    ],
    [
      'numbers from 0, several of them, of options with letters',
      '题目,A,B,C,正确答案\n甲？,子,丑,寅,"0,2"\n乙？,卯,辰,巳,1\n',
      ['a @2:1', '  ? 甲？ → 子 + 寅 / 丑 @2:1', '  ? 乙？ → 辰 / 卯 / 巳 @3:1'],
    ],
    [
      'numbers from 0 where an option is a number, too',
      'question,choices,answer\na?,1;2;3,1\nb?,c;d;e,0\n',
      ['a @2:1', '  ? a? → 2 / 1 / 3 @2:1', '  ? b? → c / d / e @3:1'],
    ],
    [
      'numbers that are the words of options',
      'question,choices,answer\na?,1;2;3,1\nb?,10;0;20,0\n',
      ['a @2:1', '  ? a? → 1 / 2 / 3 @2:1', '  ? b? → 0 / 10 / 20 @3:1'],
    ],
    [
      'a column of indexes, which programs count from 0',
      'question,option1,option2,option3,correctIndex\na?,b,c,d,2\ne?,f,g,h,1\n',
      ['a @2:1', '  ? a? → d / b / c @2:1', '  ? e? → g / f / h @3:1'],
    ],
    [
      'a column of indexes from 1, as one is that of the last option',
      'question,option1,option2,correct_option_id\na?,b,c,2\ne?,f,g,1\n',
      ['a @2:1', '  ? a? → c / b @2:1', '  ? e? → f / g @3:1'],
    ],
    [
      'the words of the right one beside ids of the program',
      'question,option1,option2,correct_answer,correct_option_id\na?,b,c,c,1532\n',
      ['a @2:1', '  ? a? → c / b @2:1'],
    ],
    [
      'a number of an option that is not there, which is no answer',
      'question,option1,option2,correct\na?,b,c,2\ne?,f,g,0\n',
      ['a @3:1', '  ? e? → f / g @3:1', '! skipped prose 1 @2:1'],
    ],
    [
      'all options in one cell',
      'question,choices,answer\nWhich?,"A. x B. y",B\nWho?,me;you,you\n',
      ['a @2:1', '  ? Which? → y / x @2:1', '  ? Who? → you / me @3:1'],
    ],
    [
      'wrong answers of their own',
      'Question,Correct Answer,Wrong 1,Wrong 2,Level of it\nCapital?,Rome,Oslo,Bonn,easy\n',
      ['a @2:1', '  ? Capital? → Rome / Oslo / Bonn @2:1', '! skipped property 1 @2:1'],
    ],
    [
      'subjects above chapters',
      '学科,章节,问题,标准答案\n数学,集合,空集？,没有\n,函数,定义域？,范围\n',
      [
        ...['数学 @2:7', '  集合 @2:7', '    ? 空集？ → 没有 @2:7'],
        ...['  函数 @3:5', '    ? 定义域？ → 范围 @3:5'],
      ],
    ],
  ])('has %s', (_, text, wanted) => expect(drawn(text)).toEqual(wanted))
})

describe('a list of words', () => {
  it.each<[string, string, string[]]>([
    [
      'a meaning called by its language, and more',
      '单词,词性,中文,例句\napple,n.,苹果,I eat it.\n',
      ['apple @2:1 — 苹果; 词性: n.; 例句: I eat it.'],
    ],
    [
      'a level, which many share and which tells nothing apart',
      'word,meaning,level\n爱,love,1\n吧,particle,2\n',
      ['爱 @2:1 — love', '吧 @3:1 — particle'],
    ],
    [
      'what programs know the rows by, which is left out',
      'expression,meaning,guid\n青,blue,HI-.Ij?HS~\n赤,red,"k->[;qN`>7"\n',
      ['青 @2:1 — blue', '赤 @3:1 — red', '! skipped property 2 @2:8'],
    ],
    [
      'a count of the rows, which is left out',
      'index,word,meaning\n1,a,b\n2,c,d\n',
      ['a @2:3 — b', 'c @3:3 — d', '! skipped property 2 @2:1'],
    ],
    [
      'numbers that count nothing',
      'index,word,meaning\n7,a,b\n2,c,d\n',
      ['a @2:3 — b; index: 7', 'c @3:3 — d; index: 2'],
    ],
    ['two languages', 'English,中文\napple,苹果\n', ['apple @2:1 — 苹果']],
    ['German words', 'Deutsch,Englisch\nHund,dog\n', ['Hund @2:1 — dog']],
    ['Spanish words', 'Español,Inglés\nperro,dog\n', ['perro @2:1 — dog']],
    ['Japanese words', '日本語,中国語\n犬,狗\n', ['犬 @2:1 — 狗']],
    ['three', 'German,English,French\nHund,dog,chien\n', ['Hund @2:1 — dog; French: chien']],
    [
      'a definition',
      'Word,Part of speech,Definition\ncandour,n.,openness\n',
      ['candour @2:1 — openness; Part of speech: n.'],
    ],
    [
      'titles in two languages, if its rows have ids',
      'id,English,中文\na,Tea,茶\n',
      ['Tea/茶 #a @2:3'],
    ],
  ])('has %s', (_, text, wanted) => expect(drawn(text)).toEqual(wanted))
})

describe('a header of unknown names', () => {
  it.each<[string, string, string[]]>([
    [
      'above another script',
      'Kanji,On,Kun\n日,ニチ,ひ\n月,ゲツ,つき\n',
      ['日 @2:1 — On: ニチ; Kun: ひ', '月 @3:1 — On: ゲツ; Kun: つき'],
    ],
    [
      'above dates and numbers',
      'Date,Description,Amount\n2024-01-01,Coffee,3.5\n2024-01-02,Tea,2\n',
      ['Coffee @2:12 — Date: 2024-01-01; Amount: 3.5', 'Tea @3:12 — Date: 2024-01-02; Amount: 2'],
    ],
    [
      'above questions',
      'Frage;Antwort\nWas?;Das\nWer?;Ich\n',
      ['a @2:1', '  ? Was? → Das @2:1', '  ? Wer? → Ich @3:1'],
    ],
    [
      'above long texts, and titles below what repeats itself',
      `Land,Ort,Text\nA,x,${'1 b '.repeat(9)}\nA,y,${'2 c '.repeat(9)}\nA,z,${'3 d '.repeat(9)}\n`,
      [
        ...['A @2:1', `  x @2:3 — ${'1 b '.repeat(9).trim()}`],
        ...[`  y @3:3 — ${'2 c '.repeat(9).trim()}`, `  z @4:3 — ${'3 d '.repeat(9).trim()}`],
      ],
    ],
    [
      'of names of kinds',
      'Country,Capitals\nFrance,Paris\nSpain,Madrid\n',
      ['France @2:1 — Capitals: Paris', 'Spain @3:1 — Capitals: Madrid'],
    ],
    [
      'of such names in Chinese, beside others',
      '朝代,都城,开国之君\n秦,咸阳,嬴政\n唐,长安,李渊\n',
      ['秦 @2:1 — 都城: 咸阳; 开国之君: 嬴政', '唐 @3:1 — 都城: 长安; 开国之君: 李渊'],
    ],
    ['of letters', 'a,b\nTea,1\nPot,2\n', ['Tea @2:1 — b: 1', 'Pot @3:1 — b: 2']],
    [
      'of which one behind the first is known',
      'Begriff,Sprache,Definition\nHund,de,Tier\nAst,de,Holz\n',
      ['Hund @2:1 — Tier; Sprache: de', 'Ast @3:1 — Holz; Sprache: de'],
    ],
    [
      'with the numbers of an outline, of which some are missing',
      'WBS,Task Name,Duration\n1,House,30d\n1.2,Walls,10d\n1.10,Paint,1d\n2,Garden,5d\n',
      [
        ...['House @2:3 — Duration: 30d', '  Walls @3:5 — Duration: 10d'],
        ...['  Paint @4:6 — Duration: 1d', 'Garden @5:3 — Duration: 5d'],
      ],
    ],
  ])('is one %s', (_, text, wanted) => expect(drawn(text)).toEqual(wanted))

  it.each<[string, string, string[]]>([
    [
      'numbers in it',
      'Alice,12\nBob,13\nEve,14\n',
      ['Alice @1:1 — 12', 'Bob @2:1 — 13', 'Eve @3:1 — 14'],
    ],
    [
      'a known word only in front',
      'Node,Box\nPod,Pea\nJob,Work\n',
      ['Node @1:1 — Box', 'Pod @2:1 — Pea', 'Job @3:1 — Work', '! first-row @1:1'],
    ],
    [
      'names of kinds in other rows',
      'country,capital\ndisease,symptom\nthing,part\n',
      ['country @1:1 — capital', 'disease @2:1 — symptom', 'thing @3:1 — part'],
    ],
    [
      'such names in two languages',
      'country,国家\napple,苹果\ndog,狗\n',
      ['country @1:1 — 国家', 'apple @2:1 — 苹果', 'dog @3:1 — 狗'],
    ],
    ['only one row below it', 'Tea,x\nPot,1\n', ['Tea @1:1 — x', 'Pot @2:1 — 1']],
    [
      'a sentence in it',
      'Tea,It is hot.\nPot,1\nCup,2\n',
      ['Tea @1:1 — It is hot.', 'Pot @2:1 — 1', 'Cup @3:1 — 2'],
    ],
  ])('is none with %s', (_, text, wanted) => expect(drawn(text)).toEqual(wanted))
})

describe('the form of a table', () => {
  it.each<[string, string, string[]]>([
    ['semicolons, tabs and bars', 'a;b?\nc?;d\n', ['a @1:1', '  ? a → b? @1:1', '  ? c? → d @2:1']],
    ['Excel’s first line', 'sep=|\r\nname|summary\r\na,b|c;d\r\n', ['a,b @3:1 — c;d']],
    [
      'quotes, line ends in them and places behind them',
      'id,name,summary\r\n"a","x ""y""\r\nz","1\n2"\r\n"b",c,\r\n',
      ['x "y" z #a @2:5 — 1 2', 'c #b @5:5'],
    ],
    ['empty lines and missing cells', '\nname,summary\n\n,,\na\nb,\n', ['a @5:1', 'b @6:1']],
    [
      'a quote that is not closed',
      'name\na\n"b,c\nd\n',
      ['! unreadable CSV Quoted field unterminated @3:1'],
    ],
    ['words behind a quote', 'name,summary\na,b\n"c"d,e\n', ['a @2:1 — b', '"c"d @3:1 — e']],
    [
      'words behind a quote, in rows that are not alike without quotes',
      'name,summary\na,b\n"c,d"e,f\n',
      ['! unreadable CSV Trailing quote on quoted field is malformed @3:1'],
    ],
    [
      'keys of an object',
      'name,parent\n__proto__,constructor\nconstructor,\n',
      ['constructor @3:1', '  __proto__ @2:1'],
    ],
    [
      'formulas that were made harmless',
      "name,summary\n'=1+1,''-x\n'quoted',\"'\"\n",
      ["=1+1 @2:1 — '-x", "'quoted' @3:1 — '"],
    ],
    ['Anki’s header', '#separator:Comma\n#html:false\nWhy?,So\n', ['a @3:1', '  ? Why? → So @3:1']],
    [
      'more columns than anybody has',
      ','.repeat(1001),
      ['! unreadable CSV more than 1000 columns @1:1'],
    ],
  ])('is read: %s', (_, text, wanted) => expect(drawn(text)).toEqual(wanted))

  it('is tabs in a .tsv', () =>
    expect(drawn('a, b\tc, d\n', 'x.tsv')).toEqual(['a, b @1:1 — c, d']))

  it.each([
    ['name,parent\n', true],
    ['sep=;\n', true],
    ['问题,答案', true],
    ['a,b\n', false],
    ['name\n', false],
    ['title: a, b', false],
  ])('is told by content: %j %s', (head, is) => expect(csv.isLike(head)).toBe(is))
})

it('what is written as `export csv` writes it is read back', () => {
  const words = fc
    .string({ unit: fc.constantFrom(...'aZ=+-@\'",;|\n/>:# 茶é🍵'), minLength: 1, maxLength: 8 })
    .map((text) => text.replace(/[ \n]+/g, ' ').trim())
    .filter((text) => text !== '')
  // A dash alone is an empty cell.
  const summary = words.filter((text) => !/^-{1,3}$/.test(text))
  const topic = fc.record({ en: words, zh: words, alias: words, summary })
  fc.assert(
    fc.property(fc.array(topic, { minLength: 1, maxLength: 8 }), (topics) => {
      const rows = topics.map(({ en, zh, alias, summary }, i) => [
        ...[`t${i}`, i === 0 ? '' : `t${(i - 1) >> 1}`, en, zh, `${alias}\nx`, summary, summary],
        'https://a.b/;c,d\nhttp://e.f',
      ])
      const header = 'id,parent,title_en,title_zh,aliases,summary_en,summary_zh,links'.split(',')
      const text = papaparse.unparse([header, ...rows], {
        newline: '\r\n',
        escapeFormulae: /^'*[=+\-@\t\r＝＋－＠]/,
      })
      const read = csv.read(text, 'a.csv') as Extract<
        ReturnType<typeof csv.read>,
        { notes: object }
      >
      const found = new Map<string, unknown>()
      const walk = (notes: typeof read.notes.notes, parent: string): void => {
        for (const { id, title, aliases, summary, links, children } of notes) {
          const both = typeof title === 'string' ? { en: title, zh: title } : title
          found.set(id ?? '', { parent, ...both, aliases, summary, links })
          walk(children, id ?? '')
        }
      }
      walk(read.notes.notes, '')
      expect(read.problems).toEqual([])
      expect(Object.fromEntries(found)).toEqual(
        Object.fromEntries(
          topics.map(({ en, zh, alias, summary }, i) => [
            `t${i}`,
            {
              ...{
                parent: i === 0 ? '' : `t${(i - 1) >> 1}`,
                en,
                zh,
                aliases: [alias, 'x'],
                summary,
              },
              links: ['https://a.b/;c,d', 'http://e.f'],
            },
          ]),
        ),
      )
    }),
  )
})
