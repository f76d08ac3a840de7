import { expect, test } from 'vitest'
import { fontsOf } from '../../../pipeline/5-render/docx/font-names.data.ts'
import { fontTableXml } from '../../../pipeline/5-render/docx/settings.ts'
import { flowOf } from '../../support/flow-fixtures.ts'

test('families of the user’s own are asked for by their names, the other faces as ever', () => {
  const fonts = fontsOf({ region: 'CN', design: { families: { serif: '甲宋', xiaobiaosong: '乙标宋' } } })
  expect(fonts.serif).toEqual({ eastAsia: '甲宋', bold: false })
  expect(fonts.xiaobiaosong).toEqual({ eastAsia: '乙标宋', bold: false })
  expect(fonts.kai).toEqual(fontsOf({ region: 'CN' }).kai)
})

test('the font table has them, with what is known of a family by its name alone', () => {
  const flow = flowOf([])
  const xml = fontTableXml({ ...flow, design: { ...flow.design, families: { serif: '甲 & 宋' } } })
  expect(xml).toContain(
    '<w:font w:name="甲 &amp; 宋"><w:charset w:val="86"/><w:family w:val="auto"/></w:font>'
  )
  expect(xml).toContain('w:name="黑体"')
})
