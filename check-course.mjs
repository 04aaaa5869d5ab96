// Temporary: checks course.tsv and data/map/course.yaml against data/map. To be deleted once the product checks this itself.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';

const yaml = createRequire(import.meta.url)('js-yaml');
const here = new URL('./', import.meta.url);
const read = (path) => readFileSync(new URL(path, here), 'utf8');
const problems = [];
const say = (text) => problems.push(text);

const outlineIds = [];
const walk = (entries) => {
  for (const entry of entries) {
    const line = typeof entry === 'string' ? entry : Object.keys(entry)[0];
    outlineIds.push(line.split('|')[0].trim());
    if (typeof entry !== 'string') walk(Object.values(entry)[0]);
  }
};
walk(yaml.load(read('data/map/outline.yaml')).tree);

const topics = new Map();
for (const branch of readdirSync(new URL('data/map/topics/', here)))
  for (const file of readdirSync(new URL(`data/map/topics/${branch}/`, here))) {
    const topic = yaml.load(read(`data/map/topics/${branch}/${file}`));
    topics.set(topic.id, topic);
  }

const list = (cell) => (cell === '' ? [] : cell.split(','));
const rows = new Map();
const order = [];
for (const line of read('course.tsv').replace(/\n$/, '').split('\n')) {
  const cells = line.split('\t');
  if (cells.length !== 4) say(`line has ${cells.length} cells: ${line}`);
  const [id, level, needs = '', lesson = ''] = cells;
  if (rows.has(id)) say(`${id}: twice in the tsv`);
  if (!/^[123]$/.test(level)) say(`${id}: level ${level}`);
  rows.set(id, { level: Number(level), needs: list(needs), lesson: list(lesson) });
  order.push(id);
}
for (const id of outlineIds) if (!rows.has(id)) say(`${id}: not in the tsv`);
if (order.join() !== outlineIds.join()) say('the tsv is not in the order of outline.yaml');
const perLevel = [1, 2, 3].map((level) => [...rows.values()].filter((row) => row.level === level).length);
if (perLevel[0] < 36 || perLevel[0] > 44) say(`${perLevel[0]} topics of level 1`);

const graded = new Map();
const visit = (id, trail) => {
  if (trail.includes(id)) return say(`cycle: ${[...trail, id].join(' > ')}`);
  if (graded.has(id)) return;
  for (const need of rows.get(id)?.needs ?? []) visit(need, [...trail, id]);
  graded.set(id, true);
};
/** All that `id` needs, by way of others. */
const above = (id, seen = new Set()) => {
  for (const need of rows.get(id)?.needs ?? [])
    if (!seen.has(need)) {
      seen.add(need);
      above(need, seen);
    }
  return seen;
};
for (const [id, row] of rows) {
  visit(id, []);
  if (row.needs.length > 3) say(`${id}: needs ${row.needs.length} topics`);
  if (new Set(row.needs).size !== row.needs.length) say(`${id}: a need twice`);
  for (const need of row.needs) {
    if (!rows.has(need)) say(`${id}: needs unknown ${need}`);
    else if (rows.get(need).level > row.level) say(`${id}: needs ${need} of a later level`);
    if (row.needs.some((other) => other !== need && above(other).has(need)))
      say(`${id}: need ${need} is implied by another one`);
  }
  const topic = topics.get(id);
  const facts = new Set((topic?.facts ?? []).map((fact) => fact.id));
  const asked = new Set((topic?.questions ?? []).map((question) => question.fact));
  if (row.lesson.length > 3) say(`${id}: lesson of ${row.lesson.length} facts`);
  if (new Set(row.lesson).size !== row.lesson.length) say(`${id}: a lesson fact twice`);
  for (const fact of row.lesson) {
    if (!facts.has(fact)) say(`${id}: lesson has unknown fact ${fact}`);
    else if (!asked.has(fact)) say(`${id}: lesson fact ${fact} has no question`);
  }
  const usual = [...facts].filter((fact) => asked.has(fact)).slice(0, 3);
  if (row.lesson.length > 0 && row.lesson.join() === usual.join()) say(`${id}: lesson is the default`);
}

const course = yaml.load(read('data/map/course.yaml'));
if (course.format !== 1) say('format is not 1');
const place = new Map();
const titles = { en: new Map(), zh: new Map() };
let last = 0;
for (const [unit, { title, topics: members }] of Object.entries(course.course)) {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(unit)) say(`${unit}: id is not kebab-case`);
  if (rows.has(unit)) say(`${unit}: the id of a topic`);
  if (members.length < 2 || members.length > 6) say(`${unit}: ${members.length} topics`);
  const levels = new Set(members.map((id) => rows.get(id)?.level));
  if (levels.size !== 1) say(`${unit}: levels ${[...levels].join()}`);
  const level = Math.max(...levels);
  if (level < last) say(`${unit}: level ${level} after ${last}`);
  last = level;
  for (const language of ['en', 'zh']) {
    const text = title?.[language];
    if (!text?.trim()) say(`${unit}: no title in ${language}`);
    if (titles[language].has(text)) say(`${unit}: same ${language} title as ${titles[language].get(text)}`);
    titles[language].set(text, unit);
  }
  if (/[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9][\u4e00-\u9fff]/.test(title.zh)) say(`${unit}: no space beside Latin in ${title.zh}`);
  for (const id of members) {
    if (!rows.has(id)) say(`${unit}: unknown topic ${id}`);
    if (place.has(id)) say(`${id}: in two units`);
    for (const need of rows.get(id)?.needs ?? []) if (!place.has(need)) say(`${unit}: ${id} comes before its need ${need}`);
    place.set(id, place.size + 1);
  }
}
for (const [id, topic] of topics) {
  const content = (topic.facts?.length ?? 0) + (topic.questions?.length ?? 0) > 0;
  if (content && !place.has(id)) say(`${id}: in no unit`);
  if (!content && place.has(id)) say(`${id}: in a unit with neither facts nor questions`);
}
const within = { 3: ['pod', 'node', 'control-plane'], 9: ['deployment', 'service', 'kubelet'], 25: ['rbac', 'network-policy', 'ingress', 'certificate'] };
for (const [bound, ids] of Object.entries(within))
  for (const id of ids) if (!(place.get(id) <= Number(bound))) say(`${id}: place ${place.get(id)}, not within ${bound}`);

for (const problem of problems) console.log(problem);
const overridden = [...rows.values()].filter((row) => row.lesson.length > 0).length;
console.log(`${rows.size} topics, per level ${perLevel.join(' / ')}, ${Object.keys(course.course).length} units, ${overridden} lessons, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
