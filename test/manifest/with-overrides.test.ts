/** New overrides go into a manifest without anything else of it changing. */
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Override } from '../../pipeline/diagnostics/override.ts'
import { withOverrides } from '../../pipeline/manifest/index.ts'

const drop = (words: string): Override => ({ at: { kind: 'words', words, nth: 1 }, action: { kind: 'drop' } })

const added = new Map([['03.txt', [drop('下一页')]]])

const LINE = '- { at: "下一页", drop: true }'

describe('withOverrides', () => {
  it('appends where there are none', async () => {
    const yaml = '# 书\ntitle: 书\nfront: [cover, preface: 前言.md]   # 次序'
    expect(await withOverrides(yaml, added)).toBe(`${yaml}\noverrides:\n  03.txt:\n    ${LINE}\n`)
    expect(await withOverrides('', added)).toBe(`overrides:\n  03.txt:\n    ${LINE}\n`)
  })

  it('goes behind the last override of its source, in its indent, before what follows', async () => {
    const head = 'overrides:\n    03.txt:   # 第三篇\n    - { at: 7, drop: true } # 页码\n'
    const tail = '    # 下一篇\n    04.txt:\n    - { at: 2, keep: true }\n\n# 完\ntitle: 书\n'
    expect(await withOverrides(head + tail, added)).toBe(`${head}    ${LINE}\n${tail}`)
  })

  it('adds a source behind the others', async () => {
    const head = 'overrides:\n  01.txt:\n    - at: 7\n      drop: true\n'
    expect(await withOverrides(`${head}title: 书\n`, added)).toBe(
      `${head}  03.txt:\n    ${LINE}\ntitle: 书\n`
    )
  })

  it('writes nothing twice', async () => {
    const once = await withOverrides('title: 书\n', added)
    expect(await withOverrides(once, added)).toBe(once)
  })

  it('quotes names that YAML would read otherwise', async () => {
    const odd = ['a: b.txt', '1', '- x.md', '#1.txt', '甲 乙.txt']
    const text = await withOverrides('', new Map(odd.map(name => [name, [drop('某')]])))
    expect(Object.keys(parse(text).overrides).sort()).toEqual([...odd].sort())
  })

  it('keeps what is written in one line', async () => {
    const text = await withOverrides('overrides: { 03.txt: [{ at: 7, drop: true }] }\n', added)
    expect(parse(text)).toEqual({
      overrides: {
        '03.txt': [
          { at: 7, drop: true },
          { at: '下一页', drop: true }
        ]
      }
    })
  })
})
