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
