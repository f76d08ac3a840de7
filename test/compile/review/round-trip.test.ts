/** A review copy holds both texts: accepting everything gives the clean file's, rejecting everything the sources'. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentOf, kindsOfDamage } from '../../damage/documents.ts'
import { reviewed, sourceLines } from './reviewed.ts'
import { settledLines } from './settled.ts'

const kinds = fc.constantFrom(...kindsOfDamage)

const expectBoth = async (texts: readonly string[], extension = 'txt'): Promise<void> => {
  const names = texts.map((_, index) => `${String(index + 1).padStart(2, '0')}.${extension}`)
  const files = Object.fromEntries(texts.map((text, index) => [names[index] ?? '', text]))
  const { clean, review } = await reviewed(files)
  expect(settledLines(review, 'accept')).toEqual(settledLines(clean, 'accept'))
  expect(settledLines(review, 'reject')).toEqual(texts.flatMap(sourceLines))
}

describe('accepting and rejecting everything', () => {
  it('of repaired marks, indents, blank lines and wrapped lines', async () => {
    await expectBoth([
      '春游记\n\n　　今天,我们去了公园.\n　　天气很好,大家都很高兴,一路上说说笑\n笑，不知不觉就到了。\n\n\n\n  回来时已经是下午五点。'
    ])
  })

  it('of lines that are dropped at the head, in the middle and at the end', async () => {
    await expectBoth([
      '首页 > 范文 > 读后感\n读书的快乐\n\n　　读书使人明智。这是一句老话，说的人很多。\n　　- 1 -\n　　每天读一页，一年就是三百多页，积少成多。\n相关推荐：更多范文请关注本站\n',
      '秋天的树\n\n　　树叶黄了,一片片落下来。\n上一篇：春天 下一篇：冬天'
    ])
  })

  it('of other line ends, and of characters that no XML can hold', async () => {
    await expectBoth(['春游\r\n\r\n　　今天,去了公园。\r\n　　很好\u0001玩。\r\n', '夏天\r　　热,很热。\r'])
  })

  it('of Markdown with lists, notes, a table and a picture that is missing', async () => {
    await expectBoth(
      [
        '# 书屋\n\n第一段,有**重点**和[链接](https://example.org)。注[^1]在此。\n\n- 一本书\n- 两本书\n\n| 月份 | 人数 |\n| --- | ---: |\n| 一月 | 12 |\n| 二月 | 15 |\n\n> 引用的话。\n\n![校门](a.png)\n\n[^1]: 这是注,很短。\n'
      ],
      'md'
    )
  })

  it('of a table that columns of blanks were made from', async () => {
    await expectBoth([
      '统计\n\n　　下面是今年的数字，请大家看一看。\n\n月份\t人数\n一月\t12\n二月\t15\n\n　　以上就是全部数字。\n'
    ])
  })

  it('of pieces in one text', async () => {
    await expectBoth([
      '读书心得三篇\n\n篇一：读书\n\n　　读书,使人明智，也使人快乐，这是老师常说的话。\n\n篇二：走路\n\n　　走路,使人健康，也使人快乐，这是医生常说的话。\n\n篇三：说话\n\n　　说话,使人亲近，也使人快乐，这是朋友常说的话。\n'
    ])
  })

  it('of pieces in one line, each in a section of its own', async () => {
    const piece = (name: string): string =>
      `篇${name}：我的家乡　　我的家乡在南方,那里有一条小河。河水清清的，一年四季都有鱼。　　家乡的人很勤劳，天一亮就下地干活,到了晚上才回来。`
    await expectBoth([`我的家乡三篇　　${['一', '二', '三'].map(piece).join('　　')}\n`])
  })

  it('of damaged documents of every kind', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 100_000 }), kinds, async (seed, kind) => {
        const { text } = documentOf(seed, [kind])
        await expectBoth([text])
      }),
      { numRuns: Number(process.env.CHENGCE_RUNS ?? 40), seed: 7 }
    )
  })
})
