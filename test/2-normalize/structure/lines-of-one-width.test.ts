/** TN-15: lines of about one width without the end of a sentence are no wrapped paragraph: verse, winners, rules, notices. */
import { expect, test } from 'vitest'
import { normalized } from './outline.ts'

const linesOf = async (...lines: readonly string[]): Promise<readonly string[]> =>
  (await normalized(`${lines.join('\n')}\n`)).text.trimEnd().split('\n')

test.each([
  [
    'names in rows of one width',
    '获奖名单',
    '一等奖：',
    '王小明　李小红　张小刚　赵小丽',
    '二等奖：',
    '刘大海　陈大江　周大河　吴大湖　郑大洋　孙大川',
    '三等奖：',
    '冯一凡　褚二虎　卫三元　蒋四海　沈五岳　韩六一',
    '杨七斤　朱八斗　秦九章　尤十分　许百顺　何千里',
    '颁奖典礼将于下周一举行，请获奖同学准时参加。'
  ],
  [
    'who won',
    '获奖名单',
    '一等奖林小满三年级一班《渡口的早晨》',
    '二等奖周大江四年级二班《河边的戏台》',
    '二等奖何秀英五年级三班《难走的一天》',
    '三等奖吴春来六年级一班《家门的小桥》',
    '三等奖孙立夏三年级二班《粮仓的小猫》'
  ],
  [
    'verse',
    '船',
    '爷爷的船很旧了，船板上长着青苔',
    '爷爷的船很慢了，一天只过一趟河',
    '爷爷的船很轻了，桨一点就到对岸',
    '爷爷的船不走了，停在码头看夕阳'
  ],
  [
    'a notice',
    '停水通知',
    '各住户：',
    '因水管检修，本街将于本周日停水',
    '停水时间为上午九点至下午四点整',
    '请各住户提前准备，储水备用一天',
    '如提前修好，将提前恢复街上供水',
    '河湾街办事处',
    '2024年5月6日'
  ],
  [
    'rules set in',
    '阅览室规则',
    '　　进门先登记，不带零食和饮料进来',
    '　　看书要安静，不大声说话和打电话',
    '　　用完放原处，不在书上写字和折角',
    '　　走前看一看，不把东西忘在桌子上'
  ]
])('%s: every line stays', async (_, ...lines) => {
  expect(await linesOf(...lines)).toEqual(lines.map(line => line.trim()))
})

test('a paragraph of such lines is joined', async () => {
  const paragraph =
    '爷爷的船很旧了，船板上长着青苔，桨也换过好几回。一天只过一趟河，早晨把人送过去，傍晚再接回来，有时候船上只有他一个人，他也照样把船撑过去。'
  const lines = paragraph.match(/.{1,17}/gu) ?? []
  expect(await linesOf('船', ...lines)).toEqual(['船', paragraph])
})
