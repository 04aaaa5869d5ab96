import { expect, it } from 'vitest'
import { inflectedForms } from '../../../src/core/base/inflections.ts'

it.each([
  ['abolish', ['abolished', 'abolishing']],
  ['analyse', ['analysed', 'analysing', 'analyser']],
  ['run', ['running', 'runner']],
  ['Stop', ['stopped', 'stopping']],
  ['study', ['studies', 'studied', 'studying']],
  ['happy', ['happily', 'happier', 'happiest']],
  ['bright', ['brightest', 'brightly']],
  ['gentle', ['gently']],
  ['basic', ['basically']],
  ['lie', ['lying']],
  ['agree', ['agreeing']],
  ['to abolish', ['abolish', 'abolished']],
  ['to give up', ['give up', 'giving up']],
  ['the dog', ['dog']],
  ['Network Policy', ['network policies']],
  ['Secrets', ['secret']],
  ['caches', ['cache']],
  ['l’eau', ['eau']],
  ['der Hund', ['hund', 'hunde', 'hunden']],
  ['das Haus', ['häuser', 'häusern']],
  ['der Apfel', ['äpfel', 'äpfeln']],
  ['machen', ['macht', 'machte', 'machst', 'gemacht']],
])('what is a form of “%s”: %s', (name, forms) => {
  expect(inflectedForms(name)).toEqual(expect.arrayContaining(forms))
})

it.each([
  ['Alias', 'alia'],
  ['Ingress', 'ingres'],
  ['physics', 'physic'],
  ['bus', 'bu'],
  ['NOT', 'noted'],
  ['go', 'goed'],
  ['C', 'ced'],
  ['The Who', 'who'],
  ['La Paz', 'paz'],
  ['use case', 'used case'],
  ['key', 'kied'],
  ['网络', '网络ed'],
])('is no form of “%s”: %s', (name, form) => expect(inflectedForms(name)).not.toContain(form))
