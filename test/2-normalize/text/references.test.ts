/** TN-18: the marks of an entry of references part its fields; those of a sentence are mended as anywhere. */
import { describe, expect, test } from 'vitest'
import { isReferenceEntry } from '../../../pipeline/2-normalize/passes/text/reference-entry.ts'
import { normalized } from '../structure/outline.ts'

const body =
  '读书会是邻居们自己办起来的,没有经费,也没有专门的人。大家每个星期六晚上来坐一坐,说说这一周读了什么。'
const entries = [
  '[1] 周小敏. 湖滨镇志[M]. 湖滨: 湖滨书局, 1998.',
  '[2] 何大江,陆春来. 读书会十年[J]. 乡村文化, 2020(3): 12-18.',
  '[3] Smith J, Brown K. Reading groups in small towns[J]. Rural Studies, 2011, 12(3): 45-67.',
  '[4] 林木生. 乡村图书馆. 湖滨: 湖滨书局, 2003.'
]

describe('a list of references', () => {
  test('each entry keeps its marks, Chinese or Latin', async () => {
    const { text } = await normalized(`读书会\n\n${body}\n\n参考文献\n${entries.join('\n')}\n`)
    expect(text.split('\n')).toEqual(expect.arrayContaining(entries))
    expect(text).toContain('自己办起来的，没有经费，')
  })

  test('entries that are sentences are mended', async () => {
    const { text } = await normalized(
      `读书会\n\n${body}\n\n注释\n[1] 见周小敏的文章,第3页.\n[2] 同上,第4页.\n`
    )
    expect(text).toContain('[1] 见周小敏的文章，第3页。')
  })
})

test.each([...entries, '① 周小敏．湖滨镇志［M］. 湖滨：湖滨书局，1998'])('an entry: %s', text => {
  expect(isReferenceEntry(text)).toBe(true)
})

test.each([
  '他在2003年写过一本书,叫乡村图书馆.后来又写了一本.',
  '读书会办了三年. 我们有几点想法, 1998年就有了.',
  '他把这一类叫作图书。后来标成[M],就没有人改过了。',
  '版本1.2.3发布于2003年'
])('none: %s', text => {
  expect(isReferenceEntry(text)).toBe(false)
})
