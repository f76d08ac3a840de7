/** Questions over their answers, a line each or all in one (TN-83, TN-86). */
import { describe, expect, test } from 'vitest'
import {
  areQuestions,
  questionsIn
} from '../../../../pipeline/2-normalize/passes/structure/headings/questions.ts'
import { normalized, outline } from '../outline.ts'
import { body } from '../texts.ts'

const asked = [
  ['问：为什么要修订渡口的办法？', `答：渡口多了，旧办法不够用。${body}`],
  ['问：请介绍一下修订的经过。', `答：先后征求了沿江各镇的意见。${body}`],
  ['问：下一步怎样落实？', `答：各镇要把办法张贴在渡口。${body}`]
].flat()
const found = asked.filter(line => line.startsWith('问')).map(question => `1 ${question}`)

describe('questions that are answered are headings', () => {
  const lead = '近日，县里修订了办法。'

  test('on lines of their own', async () => {
    const seen = await outline(['渡口办法修订答记者问', lead, ...asked].join('\n'))
    expect(seen.slice(2)).toEqual(found)
  })

  test.each([
    ['in one line', ''],
    ['parted by blanks', ' ']
  ])('%s', async (_, between) => {
    const seen = await outline(['渡口办法修订答记者问', lead + asked.join(between)].join('\n'))
    expect(seen.slice(2)).toEqual(found)
  })

  test('what stands in an answer stands below its question', async () => {
    const listed = `答：主要有两项。\n一、渡船\n${body}\n二、渡工\n${body}`
    const base = ['渡口问答', asked[0], listed, ...asked.slice(2)].join('\n')
    expect((await outline(base)).slice(2)).toEqual([found[0], '2 一、渡船', '2 二、渡工', ...found.slice(1)])
  })

  test('in a story people ask and answer as well', async () => {
    const told = ['问：去哪里？', '答：渡口。', '问：几时？', '答：天亮。', '问：带谁？', '答：小满。']
    expect((await outline(['渡口一日', body, ...told, body].join('\n'))).slice(2)).toEqual([])
    expect((await normalized(['渡口一日', body + told.join(''), body].join('\n'))).text).toContain(
      '问：去哪里？答：渡口。'
    )
  })
})

test('a label is neither within a word nor behind a number', () => {
  expect(questionsIn('顾问：林间。回答：是。')).toEqual([])
  expect(questionsIn('1. 问：渡口在哪里？答：在江边。')).toEqual([])
  expect(questionsIn('会后问答。问：渡口在哪里？答：在江边。')).toEqual([{ at: 5, answer: 13 }])
  expect(areQuestions(['问：渡口在哪里？', '问：几时开船？'], [300, 300])).toBe(false)
})
