/** What the rules of lines make is what they see: a second run over the kept text finds nothing new (TN-0). */
import { expect, test } from 'vitest'
import { normalized } from './outline.ts'

const twice = async (base: string): Promise<string> => {
  const { text } = await normalized(base)
  const again = await normalized(text)
  expect(again.text).toBe(text)
  return text
}

test('the number of a page behind a sentence that wrapping had cut short (TN-15)', async () => {
  const text = await twice(
    [
      '怎样修好一把旧椅子',
      '我修椅子已经有二十年了。开始的时候不懂，',
      '胶水用得太多，木头都开裂了。后来向木匠师傅',
      '请教，才知道修椅子最要紧的',
      '2、',
      '是耐心。老师傅说，木头怕的不是旧，是潮，',
      '我照他的话做了，把椅子搬到窗台旁边去晾，',
      '果然第二年春天就不响了，坐上去稳稳当当。'
    ].join('\n')
  )
  expect(text).toContain('最要紧的是耐心。')
})

test('a title is not cut inside a bracket, nor one that is a site’s path (TN-86)', async () => {
  const story =
    '我们每天早上都要走过那座桥，桥下的水很清，能看见鱼。后来桥修好了，大家都很高兴，老人们也常常来坐一坐。'
  expect(await twice(`读书活动方案（四篇）读书活动方案1${story}`)).not.toMatch(/（四篇\n/)
  expect(await twice(`首页 > 文学频道 > 散文 > 正文${story}${story}`)).not.toMatch(/散文\n/)
})

test('a title behind a label is closed where it was spaced letter by letter (TN-12)', async () => {
  const text = await twice(
    '标题：青　石　巷　往　事\n作者：王小林\n\n我们每天早上都要走过那座桥，桥下的水很清。\n'
  )
  expect(text.split('\n')[0]).toBe('青石巷往事')
})

test('two paragraphs of two lines each, between blank lines, show the measure (TN-15)', async () => {
  const text = await twice(
    [
      '修椅子的几点想法',
      '',
      '修椅子修了三年，我们有几点想法，想和大家',
      '说说，也请大家批评指正。',
      '',
      '一把椅子要修几遍',
      '',
      '好椅子要修三遍。第一遍修得快，第二遍修得',
      '慢，第三遍放下工具来想。',
      '',
      '不要怕修坏',
      '',
      '修坏了没有关系，怕的是什么也不修。'
    ].join('\n')
  )
  expect(text).toContain('想和大家说说，')
  expect(text).toContain('修得慢，')
})

test('a long paragraph beside items shows no measure, nor do lines that end in a clause at any width (TN-15)', async () => {
  const items = [
    '各小组、各位会员：',
    '去年冬天以来，会员们在院子里修好了不少旧椅子。为了把各家的办法互相学一学，协会决定在五月里开一次经验交流会。现将有关事项通知如下：',
    '五月十六日上午九点，协会二楼木工房。请提前十分钟到场，带上自己的工具和照片，桌上备有茶水。',
    '1. 一张修理记录表；',
    '2. 两三样自己做的木料；',
    '3. 一把用过的椅子，四条腿都要齐全，大小不限，颜色不限，旧的更好，请在椅背写上自己的名字和电话；',
    '4. 一份不超过五百字的小结。'
  ]
  expect(await twice(items.join('\n\n'))).toContain('电话；\n4. ')
  expect(await twice(items.join('\n'))).toContain('电话；\n4. ')
})
