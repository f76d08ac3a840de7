import { expect, test } from 'vitest'
import { fontsOf } from '../../../pipeline/5-render/docx/font-names.data.ts'
import { fontTableXml } from '../../../pipeline/5-render/docx/settings.ts'
import type { Design } from '../../../pipeline/model/design.ts'
import { flowOf } from '../../support/flow-fixtures.ts'

const flow = flowOf([])
const fontsIn = (more: Partial<Design>) => fontsOf({ region: 'CN', design: { ...flow.design, ...more } })

test('families of the user’s own are asked for by their names, the other faces as ever', () => {
  const fonts = fontsIn({ families: { serif: '甲宋', xiaobiaosong: '乙标宋' } })
  expect(fonts.serif).toEqual({ eastAsia: '甲宋', bold: false })
  expect(fonts.xiaobiaosong).toEqual({ eastAsia: '乙标宋', bold: false })
  expect(fonts.kai).toEqual(fontsIn({}).kai)
})

test('a profile that extends gongwen asks for what gongwen asks for', () => {
  expect(fontsIn({ name: 'own', base: 'gongwen' })).toEqual(fontsIn({ name: 'gongwen' }))
  expect(fontsIn({ name: 'own', base: 'report' })).toEqual(fontsIn({ name: 'book' }))
})

test('the font table has them, with what is known of a family by its name alone', () => {
  const xml = fontTableXml({ ...flow, design: { ...flow.design, families: { serif: '甲 & 宋' } } })
  expect(xml).toContain(
    '<w:font w:name="甲 &amp; 宋"><w:charset w:val="86"/><w:family w:val="auto"/></w:font>'
  )
  expect(xml).toContain('w:name="黑体"')
})
