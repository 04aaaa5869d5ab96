import { describe, expect, it } from 'vitest'
import { deriver, patchesFor } from '../../../src/core/reading/derived-parts.ts'

const say = (zh: string) => ({ en: 'e', zh })
const said = (zh: string, hant: string) => ({ en: 'e', zh, 'zh-Hant': hant })

describe('a derived language as patches', () => {
  const written = [
    { title: say('节点'), of: [say('软件'), say('件件')] },
    [say('件'), { deep: { text: said('软件', '自己寫的'), id: '节点' } }],
    { text: say('节点') },
    'no text',
  ]
  const derived = [
    { title: said('节点', '節點'), of: [said('软件', '軟體'), said('件件', '件件')] },
    [said('件', '件'), { deep: { text: said('软件', '自己寫的'), id: '节点' } }],
    // It has more of its own than texts.
    { text: said('节点', '節點'), also: ['節點'] },
    'no text',
  ]
  const { table, patches } = patchesFor({ all: { written, derived } }, 'zh-Hant')

  it('is a table, and what it does not make of the written texts', () =>
    expect({ table, patches }).toEqual({
      table: '节 節|点 點|软 軟',
      patches: { all: [[0, [1, 1, '體']], [], { whole: derived[2] }, []] },
    }))

  it('is made again', () => {
    const derive = deriver(table, 'zh-Hant')
    expect(written.map((value, i) => derive(value, patches['all']?.[i] ?? []))).toEqual(derived)
  })
})
