import { seededDice } from '/work/wt/m-x5/src/core/base/dice.ts'
import { WRITTEN } from '/work/wt/m-x5/src/core/base/text.ts'
import { examiner } from '/work/wt/m-x5/src/core/kinds/index.ts'
import { pathOf } from '/work/wt/m-x5/src/core/quiz/spoilers.ts'
import { questionLines } from '/work/wt/m-x5/src/view/question.ts'
import { openFiles } from '/work/wt/m-x5/src/io/outline-files.ts'
import { pageOf } from '/work/wt/m-x5/tests/support/pages.ts'
const lib = openFiles('/work/wt/m-x5/data/map').library!
const judge = examiner(lib.outline)
for (const q of lib.questions()) { if(!q.material) continue
 for (const language of WRITTEN){
  const lines = questionLines(pageOf(language, 80), { asked: judge.ask(q, seededDice(1)), n: 10, of: 20, again: false, isGuess: false, path: pathOf(lib.outline, q), left: undefined } as any)
  if (lines.length+4>Number(process.argv[2]??24) && (!process.argv[3]||q.id.includes(process.argv[3]))) console.log(q.id, language, lines.length+4)
 } }
