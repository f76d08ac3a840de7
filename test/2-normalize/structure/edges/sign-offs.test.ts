/** TN-86, missing line break: signatures glued to the sentence above them, and what stands below glued to their dates. */
import { describe, expect, test } from 'vitest'
import { textOf } from '../../../../pipeline/model/article.ts'
import { normalized, outline } from '../outline.ts'

const linesOf = async (source: string): Promise<string[]> => {
  const { tree } = await normalized(source)
  return tree.children.flatMap(node => (node.type === 'article' ? node.children : [node])).map(textOf)
}

const letter = '各村要在月底前把渡船检查一遍，坏了的马上修好，修不好的报到镇里，由镇里统一安排。'

describe('who signs, and when', () => {
  test.each([
    ['河湾镇人民政府', '2024年5月6日'],
    ['河湾镇人民政府办公室 河湾镇水利站', '2024年5月6日'],
    ['河湾镇人民政府', '二〇二四年五月六日']
  ])('stand on lines of their own: %s%s', async (who, day) => {
    expect(await outline(`关于检查渡船的通知\n${letter.repeat(3)}${who}${day}`)).toEqual([
      'T 关于检查渡船的通知',
      'A',
      `sign ${who}`,
      `date ${day}`
    ])
  })

  test('in full-width digits', async () => {
    const lines = await linesOf(`${letter}河湾镇人民政府２０２４年５月６日`)
    expect(lines).toEqual([letter, '河湾镇人民政府', '2024年5月6日'])
  })

  test('after a remark in brackets as well', async () => {
    const lines = await linesOf(`${letter}（各村按分工负责）河湾镇人民政府2024年5月6日`)
    expect(lines).toEqual([`${letter}（各村按分工负责）`, '河湾镇人民政府', '2024年5月6日'])
  })

  test('a day alone behind the last sentence', async () => {
    expect(await linesOf(`${letter}2024年5月6日`)).toEqual([letter, '2024年5月6日'])
  })
})

test.each(['镇长　　林间', '代市长 林 间'])('an order is signed by one man: %s', async who => {
  const order =
    '溪镇人民政府令第12号《溪镇渡船管理办法》已经2001年1月10日镇人民代表大会通过，现予公布，自公布之日起施行。'
  const lines = await outline(
    `${order}${who}2001年1月20日溪镇渡船管理办法第一章总则第一条为了管好渡船，制定本办法。第二章附则第二条本办法自公布之日起施行。`
  )
  expect(lines).toEqual(expect.arrayContaining(['T 溪镇渡船管理办法', '1 第一章总则', '1 第二章附则']))
})

describe('what stands below the date', () => {
  test.each(['（此件公开发布）', '附件：1.渡船名册', '抄送：县水利局'])(
    'has a line of its own: %s',
    async rest => {
      const lines = await linesOf(`${letter}河湾镇人民政府2024年5月6日${rest}`)
      expect(lines.slice(0, 3)).toEqual([letter, '河湾镇人民政府', '2024年5月6日'])
      expect(lines.slice(3).join('')).toBe(rest)
    }
  )

  test.each([
    ['河湾镇渡船检查办法', '第一条为了管好渡船，制定本办法。'],
    ['河湾镇渡船检查办法（2024—2026年）', '为了管好渡船，制定本办法。']
  ])('is the title of what the letter makes known: %s', async (name, text) => {
    const lines = await linesOf(
      `现将《河湾镇渡船检查办法》印发给你们，请照此办理。河湾镇人民政府2024年5月6日${name}${text}`
    )
    expect(lines.slice(1)).toEqual(['河湾镇人民政府', '2024年5月6日', name, text])
  })
})

test.each([
  `${letter}河湾镇人民政府2024年5月6日发出通知，要求各村在月底前报上渡船的名册。`,
  `${letter}2024年5月6日河湾镇开会讨论了这件事，会上没有人反对，事情就这样定下来了。`,
  `《河湾镇渡船检查办法》是镇里定的。河湾镇人民政府2024年5月6日河湾镇渡船检查办法的第三条说得很清楚。`,
  `${letter}这件事是由河湾镇人民政府2024年5月6日`
])('a sentence that tells what was done on a day is left whole: %s', async text => {
  expect(await linesOf(text)).toEqual([text])
})
