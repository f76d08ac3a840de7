/** What is doubtful is told with what would decide otherwise; what is as good as certain is not (issue B, inspect for people). */
import { expect, it } from 'vitest'
import { edited } from '../overrides/normalized.ts'

const scene = '镇上从前有一座戏台，台口朝着河，秋收以后各村轮着请人来唱，远近的人都摇着船来看。'
const doubts = async (text: string) =>
  (await edited(text)).findings.flatMap(({ code, doubt, line }) => (doubt ? [{ code, line, doubt }] : []))

it('a row of headings for which only their form speaks is one doubt, with what would undo each', async () => {
  const heads = ['戏台的来历', '看戏的船只', '唱词的下落']
  const text = ['镇上的戏台', scene, ...heads.flatMap(head => [head, scene])].join('\n')
  const [row, ...others] = await doubts(text)
  expect(others).toEqual([])
  expect(row).toMatchObject({ code: 'doubtful-heading-row', line: 3, doubt: { confidence: 0.8 } })
  const remedies = row ? [row.doubt.remedy, ...(row.doubt.more ?? [])] : []
  const undone = await edited(text, remedies)
  expect(undone.outline.filter(line => line.startsWith('#'))).toEqual([])
})

it('headings with numbers, each over its paragraph, are none', async () => {
  const heads = ['一、戏台的来历', '二、看戏的船只', '三、唱词的下落']
  expect(await doubts(['镇上的戏台', ...heads.flatMap(head => [head, scene])].join('\n'))).toEqual([])
})

it('nor are the fields of a record among others', async () => {
  const record = ['【标题】镇上的戏台', '【作者】林间', '【刊号】河湾文艺', '【页码】12-14', scene]
  expect(await doubts(record.join('\n'))).toEqual([])
})

it('nor who sent a mail to whom', async () => {
  const mail = [
    '发件人: 林间 <a@example.com>',
    '收件人: 编辑部',
    '日期: 2026年3月1日',
    '主题: 镇上的戏台',
    ''
  ]
  expect(await doubts([...mail, scene].join('\n'))).toEqual([])
})

it('below who is addressed a page has no head any more: 扫描二维码 in the middle of a notice stays, and is told', async () => {
  const notice = [
    '关于开展节水宣传的通知',
    '各科室：',
    '请在门口张贴以下标语：',
    '节约用水，人人有责',
    '珍惜每一滴水'
  ]
  const call = '扫描二维码，关注“河湾节水”微信公众号。'
  const { dropped, said, findings } = await edited(
    [...notice, call, '请各班班长转发本通知至家长。', '总务处'].join('\n')
  )
  expect([dropped, said]).toEqual([[], []])
  expect(findings.find(({ doubt }) => doubt)).toMatchObject({ code: 'doubtful-site-line', line: 6 })
  const page = ['河湾节水', '扫描二维码，关注“河湾节水”微信公众号。', scene, scene]
  expect((await edited(page.join('\n'))).dropped).toEqual([call])
})
