/** What stands below a picture, and looks like a heading (TN-83). */
import { describe, expect, test } from 'vitest'
import { readSource } from '../../../pipeline/1-read/index.ts'
import { normalize } from '../../../pipeline/2-normalize/index.ts'
import { memoryHost } from '../../../pipeline/host/memory.ts'
import { outlineOf } from '../../2-normalize/structure/outline.ts'

const P = '河边的早晨很安静，扫地的人从东头走到西头，一路上只听见扫帚的声音，到八点钟店铺才开门。'
const img = '<p><img src="a.jpg"></p>'

const headingsOf = async (body: string): Promise<string[]> => {
  const html = `<title>河边</title><h1>河边</h1><p>${P}</p>${body}`
  const { source, file } = await readSource(memoryHost({ 'a.html': html }), 'a.html', 'a.html', {})
  const normalized = source ? await normalize(source, file) : null
  return normalized ? outlineOf(normalized).filter(line => /^\d/.test(line)) : []
}

describe('short lines below pictures', () => {
  test('are captions where their words name a picture', async () => {
    const part = (words: string) => `<div><img src="a.jpg"><span>${words}</span></div><p>${P}</p>`
    expect(
      await headingsOf(['桥头的早市（视频截图）', '渡口报道截图', '摆渡人与船工合影'].map(part).join(''))
    ).toEqual([])
  })

  test('are captions where one stands in the middle over another picture', async () => {
    const centred = (words: string) => `${img}<p style="text-align:center">${words}</p>`
    expect(
      await headingsOf(
        `${centred('开工仪式')}<p>${P}</p>${centred('试航现场')}${centred('揭牌')}<p>${P}</p>${centred('座谈')}<p>${P}</p>`
      )
    ).toEqual([])
  })

  test('are headings where the picture closes the part above', async () => {
    const part = (words: string) => `<p>${words}</p><p>${P}</p><p>${P}</p>${img}`
    expect(await headingsOf(`${img}${['桥上的灯', '船上的人', '岸上的树'].map(part).join('')}`)).toEqual([
      '1 桥上的灯',
      '1 船上的人',
      '1 岸上的树'
    ])
  })

  test('are headings also where another picture opens the next part', async () => {
    const part = (words: string) => `${img}<p>${words}</p>${img}<p>${P}</p>`
    const found = await headingsOf(
      `<p>桥上的灯</p><p>${P}</p>${part('船上的人')}<p>岸上的树</p><p>${P}</p><p>水下的草</p><p>${P}</p>`
    )
    expect(found).toEqual(['1 桥上的灯', '1 岸上的树', '1 水下的草'])
  })
})

test.each(['2024年5月6日18:30河湾在线', '（原标题：河边的早晨有多安静）', '来源：河湾在线'])(
  '%s is no heading',
  async particulars => {
    const lines = [particulars, '桥上的灯', '船上的人', '岸上的树']
    expect(await headingsOf(lines.map(line => `<p>${line}</p><p>${P}</p>`).join(''))).toEqual([
      '1 桥上的灯',
      '1 船上的人',
      '1 岸上的树'
    ])
  }
)
