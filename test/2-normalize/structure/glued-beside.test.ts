/** TN-86, missing line break: what stands beside a glued heading decides where it ends: a question, an ordinal, the number of a piece. */
import { describe, expect, test } from 'vitest'
import { normalized, outlineOf } from './outline.ts'

describe('where every line break was lost', () => {
  test('a heading of two halves ends before the first ordinal below it', async () => {
    const outline = outlineOf(
      await normalized(
        '街道工作总结今年的工作分两个方面。一、统一思想，提高认识（一）加强学习。全年组织学习十二次，人人写了笔记。（二）深入调研。干部走访了四十个村，记下三百条意见。二、明确任务，落实责任（一）分解目标。每个科室都领到了自己的任务书。（二）定期检查。办公室每月检查一次，结果张榜公布。'
      )
    )
    expect(outline).toContain('1 一、统一思想，提高认识')
    expect(outline).toContain('1 二、明确任务，落实责任')
  })

  test.each([
    ['第一篇　', '第二篇　'],
    ['【第一篇】', '【第二篇】']
  ])('numbers of pieces %s are no headings', async (first, second) => {
    const outline = outlineOf(
      await normalized(
        `读书心得体会两篇\n${first}灯下的书我从小就喜欢在灯下看书。母亲总说我看坏了眼睛，我却舍不得放下。那盏灯如今还摆在老屋的窗台上，灯罩早已发黄。${second}雨天的书下雨的日子最适合读书。窗外的声音越大，心里反而越静。祖父留下的几本旧书，我都是在这样的日子里读完的。`
      )
    )
    expect(outline.filter(row => /^\d/.test(row))).toEqual([])
  })
})
