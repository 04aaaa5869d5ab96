import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

it('no file asks vite for all of src: knip would take everything in it for used', () => {
  const files = ['src', 'tests'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.m?ts$/.test(file))
      .map((file) => `${folder}/${file}`),
  )
  const found = files.filter((file) => /import\.meta\.glob\(/.test(readFileSync(file, 'utf8')))
  expect(files.length).toBeGreaterThan(1000)
  expect(found).toEqual([])
})
