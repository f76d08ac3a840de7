/** Lines around a copied text that nobody writes in a text of his own, at its edges and nowhere else (G.6). */
import { expect, test } from 'vitest'
import { normalized, outlineOf } from './outline.ts'

const body =
  '镇上从前有一座戏台，台口朝着河，秋收以后各村轮着请人来唱，一唱就是三天三夜，远近的人都摇着船来看，河面上挤得看不见水。'
const later =
  '后来桥修好了，戏台拆去做了粮仓的门板，唱戏的人也散到各处，只有几本抄下来的唱词还留在老人的箱子里，隔几年拿出来晒一晒。'
const text = ['河湾镇旧事', body, later, body].join('\n')

test.each([
  '您现在的位置：河湾网 >> 文化 >> 正文',
  '2019年03月12日 14:20 河湾日报',
  '时间：2019-03-12 | 阅读：5621次'
])('above the title: %s', async line => {
  const found = await normalized(`${line}\n${text}\n`)
  expect(found.text.trimEnd()).toBe(text)
  expect(outlineOf(found)[0]).toBe('T 河湾镇旧事')
})

test.each([
  '[1] [2] [3] 下一页',
  '共3页 1 2 3 下一页',
  '友情链接：河湾政府网 河湾教育网',
  '看过本文的人还看了',
  '打印本页 | 关闭窗口',
  '登录 | 注册',
  '【本文地址】http://www.example.com/a/1.html',
  '版权所有：河湾网  技术支持：河湾科技'
])('below the text: %s', async line => {
  expect((await normalized(`${text}\n${line}\n`)).text.trimEnd()).toBe(text)
})

test.each(['友情链接：河湾政府网 河湾教育网', '登录 | 注册', '[1] [2] [3] 下一页'])(
  'between paragraphs it is the text’s: %s',
  async line => {
    const own = ['网页的毛病', body, line, later, body].join('\n')
    expect((await normalized(`${own}\n`)).text.trimEnd()).toBe(own)
  }
)

test('the title beside a page’s number, before anything is said, is no running head', async () => {
  for (const head of [
    ['您现在的位置：河湾网 >> 文化', '河湾镇旧事', '第 1 页 共 3 页'],
    ['河湾镇志', '第1页', '河湾镇旧事']
  ])
    expect((await normalized(`${[...head, body, later, body].join('\n')}\n`)).text).toContain('河湾镇旧事')
})

test('a title that says how many pieces follow stays between lines of a site', async () => {
  const pieces = ['一', '二', '三'].flatMap(value => [`河边生活申论范文篇${value}`, body, later])
  const head = [
    '您现在的位置：首页 → 公文写作 → 申论范文',
    '河边生活申论范文三篇',
    '2019-05-12 08:40:11　来源：网络整理　点击：'
  ]
  const found = await normalized(`${[...head, ...pieces].join('\n')}\n`)
  expect(outlineOf(found)[0]).toBe('T 河边生活申论范文三篇')
})
