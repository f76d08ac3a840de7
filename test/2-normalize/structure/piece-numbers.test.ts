/** Lines that number the pieces of a collection, in the words that sharing sites have for them, and lines that only look so (TN-81). */
import { describe, expect, test } from 'vitest'
import { outline } from './outline.ts'

const lines = (...of: string[]): string => of.join('\n')
const first =
  '清早下了一阵小雨，石板路上湿漉漉的，卖菜的人都把担子挪到了屋檐下面，说话的声音比平时轻，谁也不着急。'
const second =
  '午后太阳出来了，晒谷场上又热闹起来，孩子们追着鸡跑，老人坐在树下剥豆子，一边剥一边说着去年的收成。'

describe('the line over a piece', () => {
  test.each([
    ['河湾镇议事纪要 第1篇', '河湾镇议事纪要 第2篇'],
    ['河湾镇议事纪要第一篇', '河湾镇议事纪要第二篇'],
    ['河湾镇议事纪要篇1：', '河湾镇议事纪要篇2：'],
    ['范例1：', '范例2：'],
    ['一、河湾镇议事纪要1', '二、河湾镇议事纪要2'],
    ['1.河湾镇议事纪要1', '2.河湾镇议事纪要2']
  ])('the number of a piece: %s', async (one, two) => {
    expect(await outline(lines('河湾镇议事纪要（精选2篇）', one, first, two, second))).toEqual([
      'T 河湾镇议事纪要（精选2篇）',
      `A ${one}`,
      `A ${two}`
    ])
  })

  test('it is no line of its own below the title in the first line either', async () => {
    const titles = ['河湾镇议事纪要 第1篇', '河湾镇议事纪要 第2篇']
    expect(await outline(lines(titles[0] ?? '', first, titles[1] ?? '', second))).toEqual(
      titles.map(title => `A ${title}`)
    )
  })

  test('numbered on both sides under another title they are headings', async () => {
    const text = lines('渡口改造情况汇报', '一、施工方案1', first, '二、施工方案2', second)
    expect(await outline(text)).toEqual(['T 渡口改造情况汇报', 'A', '1 一、施工方案1', '1 二、施工方案2'])
  })
})
