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

  test('a heading ends before a number in brackets that goes on counting, where its siblings do', async () => {
    const outline = outlineOf(
      await normalized(
        '园区服务任务分工方案各单位要抓好落实。一、办事要办得快、办得明白（一）公布办理时限，逐项写明需要的材料，统一张贴在大厅。（大厅负责）（二）增设周末窗口，方便上班的职工前来办理。（大厅负责）二、收费要收得清、收得合理（三）清理各类收费项目，没有依据的一律停收，并向企业说明。（财务科负责）三、检查要查得少、查得公平（四）统筹各部门的检查计划，同一企业每年不超过两次。（安监科负责）'
      )
    )
    expect(outline).toEqual(
      expect.arrayContaining([
        '1 一、办事要办得快、办得明白',
        '1 二、收费要收得清、收得合理',
        '1 三、检查要查得少、查得公平'
      ])
    )
  })

  test('sentences of one frame are headings, whatever words the frame is made of', async () => {
    const rest =
      '镇里专门开会作了部署，分管领导每周到现场察看一次进度。各村派出骨干参加，遇到难题当场商量解决，群众看在眼里，也愿意出工出力。'
    const outline = outlineOf(
      await normalized(
        `全镇下一步打算下面谈谈打算。一、在修好水渠上持续用力，解决灌溉难题。${rest}二、在种好果树上持续用力，增加农户收入。${rest}三、在办好学校上持续用力，留住年轻教师。${rest}`
      )
    )
    expect(outline).toContain('1r 二、在种好果树上持续用力，增加农户收入。')
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
