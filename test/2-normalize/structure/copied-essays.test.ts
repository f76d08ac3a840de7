/** What is around essays and speeches that were copied from sites, and the same words where they are the author's. */
import { describe, expect, test } from 'vitest'
import { normalized, outline } from './outline.ts'
import { body } from './texts.ts'

const lines = (...of: string[]): string => of.join('\n')
const textOf = async (...of: string[]): Promise<string[]> =>
  (await normalized(lines(...of))).text.trimEnd().split('\n')

const title = '河湾渡口值班心得'

describe('below the text', () => {
  test.each([
    '下一页更多精彩内容',
    '下一頁更多精彩內容“”',
    '下一页更多渡口值班心得范文',
    '作者原创,不允许二次传播,一经发现,追究责任。'
  ])('%s goes', async line => {
    expect(await textOf(title, '', body, body, line)).toEqual([title, body, body])
  })

  test('a sentence with such words stays', async () => {
    const sentence = '翻到下一页，更多精彩的故事还在后面。'
    expect(await textOf(title, '', body, sentence)).toEqual([title, body, sentence])
  })

  test('where the page is, under which title, and who may not copy it go together', async () => {
    const tail = [
      `本文标题:${title}`,
      '链接地址:http://www.example.org/a/1.html',
      '版权声明',
      '作者原创,不允许二次传播,一经发现收回权益,追究法律责任。',
      '联系客服'
    ]
    expect(await textOf(title, '', body, body, ...tail)).toEqual([title, body, body])
  })

  test('推荐阅读 and titles like that of the text go', async () => {
    expect(await textOf(title, '', body, body, '推荐阅读:', '渡口值班心得五篇', '河湾渡口的一天')).toEqual([
      title,
      body,
      body
    ])
  })

  test('推荐阅读 and other titles stay: an author may recommend them', async () => {
    const read = ['推荐阅读：', '山中来信', '旧桥新事']
    expect((await textOf(title, '', body, body, ...read)).slice(3)).toEqual(read)
  })

  test('第1页共1页 behind the last sentence goes; one that the sentence is about stays', async () => {
    expect(await textOf(title, '', body, `${body}第1页共1页`)).toEqual([title, body, body])
    const form = '表格的右下角印着第1页共1页'
    expect(await textOf(title, '', body, form, body)).toEqual([title, body, form, body])
  })
})

describe('above the text', () => {
  test('a deep path without blanks, and a label with nothing behind it', async () => {
    expect(await textOf('青河屋>范文大全>总结>年终总结', '', title, '', '更新时间:', body, body)).toEqual([
      title,
      body,
      body
    ])
  })

  test('the title said again with a colon, a page’s particulars between', async () => {
    expect(
      await textOf(title, '- 2021-02-06 15:57', '- 读后感', '- 来源:网络', `${title}:`, body, body)
    ).toEqual([title, body, body])
  })

  test('said twice at the head it goes between paragraphs too; once only, it stays there', async () => {
    expect(await textOf('首页 > 心得', title, '', title, '', body, '', title, '', body)).toEqual([
      title,
      body,
      body
    ])
    expect(await textOf(title, '', body, '', title, '', body)).toEqual([title, body, title, body])
  })

  test('the name that the site gave the file opens the one line of its text, behind a page’s number', async () => {
    const site =
      '《渡口工人的培训与管理.doc》由会员分享,可在线阅读,更多相关《渡口工人的培训与管理.doc》请在某文库搜索。'
    const result = await normalized(
      lines(site, `1、浅谈渡口工人的培训与管理培训是渡口的大事,一天也不能放松。${body}${body}`)
    )
    expect(result.title).toBe('浅谈渡口工人的培训与管理')
    expect(result.dropped).toContain('1、')
  })
})

describe('headings without a number (TN-83)', () => {
  const long = `${body}${body}`
  const headingsOf = async (text: string): Promise<string[]> => (await outline(text)).slice(2)

  test('a line that leads on with a dash is none, and a heading may stand over it', async () => {
    expect(
      await headingsOf(
        lines(
          title,
          '',
          long,
          '渡口：练兵场上的新风',
          long,
          '着眼于汛期的安全，船怎么开、人就怎么练——',
          long,
          '岸边：众人拾柴火焰高',
          '这是去年汛期里发生在岸边的一幕——',
          long
        )
      )
    ).toEqual(['1 渡口：练兵场上的新风', '1 岸边：众人拾柴火焰高'])
  })

  test('who reported and from where is none', async () => {
    expect(
      await headingsOf(
        lines(title, '', long, '本报记者林间发自河湾', long, '别让小船倾覆', long, '渡口要与众不同', long)
      )
    ).toEqual(['1 别让小船倾覆', '1 渡口要与众不同'])
  })

  test('a caption above hides no heading', async () => {
    expect(
      await headingsOf(
        lines(
          title,
          '',
          long,
          '小船成为新亮点',
          long,
          '一名小朋友在渡口候船。林间摄',
          '旧桥重新热闹起来',
          long
        )
      )
    ).toEqual(['1 小船成为新亮点', '1 旧桥重新热闹起来'])
  })
})
