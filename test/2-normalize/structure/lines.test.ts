import { describe, expect, test } from 'vitest'
import { normalized, outline } from './outline.ts'
import { body } from './texts.ts'

/** Breaks a text at a width in Han, first line indented; marks never open a line. */
const wrap = (text: string, width: number, indent: string): string => {
  const lines: string[] = []
  let line = indent
  for (const char of text) {
    if (line.length >= width && !/[，。、；：！？”]/.test(char)) {
      lines.push(line)
      line = ''
    }
    line += char
  }
  return [...lines, line].join('\n')
}

describe('TN-15 hard-wrapped lines', () => {
  const half = body.slice(body.indexOf('到了'))
  const paragraphs = [body, body + body, half, body + half]

  test('first lines indented', async () => {
    const base = paragraphs.map(text => wrap(text, 30, '　　')).join('\n')
    expect((await normalized(base)).text).toBe(`${paragraphs.join('\n')}\n`)
  })

  test('blank lines between paragraphs', async () => {
    const base = paragraphs.map(text => wrap(text, 30, '')).join('\n\n')
    expect((await normalized(base)).text).toBe(`${paragraphs.join('\n')}\n`)
  })

  test('English words are joined by a space', async () => {
    const base =
      'The garden wakes up slowly in spring,\nand everybody is busy with the beds\nand the paths until late. Nobody is\nidle, and at dusk we all sit on the\nsteps.\n\nIn summer the beans climb, and small\nchildren come to pick them at night.'
    const [first] = (await normalized(base)).text.split('\n')
    expect(first).toBe(
      'The garden wakes up slowly in spring, and everybody is busy with the beds and the paths until late. Nobody is idle, and at dusk we all sit on the steps.'
    )
  })

  test('headings among wrapped lines are not joined', async () => {
    const base = `　　一、松土\n${paragraphs.map(text => wrap(text, 30, '　　')).join('\n')}\n　　二、浇水\n${wrap(body, 30, '　　')}`
    expect(await outline(base)).toEqual(['A', '1 一、松土', '1 二、浇水'])
  })

  test('paragraphs of one line each are left alone', async () => {
    const base = paragraphs.join('\n')
    expect((await normalized(base)).text).toBe(`${base}\n`)
  })
})
