/** What the first lines of a text are: its title over a unit, or who wrote a text that came without one (G.6). */
import { expect, test } from 'vitest'
import { isReporter } from '../../../pipeline/2-normalize/passes/structure/edges/edges-byline.ts'
import { normalized, outlineOf } from './outline.ts'

const body =
  '镇上从前有一座戏台，台口朝着河，秋收以后各村轮着请人来唱，一唱就是三天三夜，远近的人都摇着船来看，河面上挤得看不见水。'
const later =
  '后来桥修好了，戏台拆去做了粮仓的门板，唱戏的人也散到各处，只有几本抄下来的唱词还留在老人的箱子里，隔几年拿出来晒一晒。'

const outline = async (...lines: string[]): Promise<string[]> =>
  outlineOf(await normalized([...lines, body, later, body].join('\n')))

test.each(['县志办公室', '河湾镇人民政府', '文化馆'])(
  'a title whose last word may name a body, over %s',
  async unit => {
    expect((await outline('戏台与戏班', unit))[0]).toBe('T 戏台与戏班')
  }
)

test('two bodies one below the other say who wrote it, not what it is called', async () => {
  expect((await outline('河湾大学', '地方戏曲研究所'))[0]).toBe('A')
})

test('who reported a text that came without its title is not its title', async () => {
  expect((await outline('本报记者林木生实习记者周小敏发自河湾'))[0]).toBe('A')
})

test('a paper of any name stands before who reports for it; a sentence about a reporter does not', () => {
  expect(isReporter('河湾谈记者 林间')).toBe(true)
  expect(isReporter('河湾的记者 去年来过')).toBe(false)
})

test('a paper’s sign may stand before its reporter; it makes nobody one', () => {
  expect(isReporter('◎本报记者林间')).toBe(true)
  expect(isReporter('■ 本刊记者　周小敏')).toBe(true)
  expect(isReporter('◎记者的一天')).toBe(false)
})
