/** One build of a volume in which much is wrong: what is said of it, and that it is said of the right file. */
import { afterAll, expect, test } from 'vitest'
import { workplace } from '../support/command.ts'

const place = workplace({
  'sources/compilation.yaml': 'onError: skip\n',
  'sources/1.txt':
    '春游\n\n今天—去了公园，锟斤拷。\n\n1、一次活动\n\n2、又一次活动\n\n今天我们𠀀去了\u{F0000}公园，大家都很高兴。\n',
  'sources/2.md': `# 读书\n\n![图](a.png)\n\n正文${'a'.repeat(300)}正文。\n`,
  'sources/3.pdf': 'x',
  'sources/4.txt': '题目\n\n今天我们,都去了图书馆.\n'
})
afterAll(place.remove)

interface Message {
  readonly code: string
  readonly file: string
  readonly line: number | null
  readonly help: string
}

test('every wrong thing has its message, on its file, with a next step', () => {
  const ran = place.run(['-f', 'pdf', '--report', '-'])
  expect(ran.code).toBe(3)
  const messages: Message[] = JSON.parse(ran.stdout).volumes[0].messages
  const said = new Set(messages.map(message => `${message.file}: ${message.code}`))
  for (const expected of [
    ': undated-volume',
    ': sources-skipped',
    '1.txt: text-damaged',
    '1.txt: text-suggested',
    '1.txt: text-suspect',
    '1.txt: glyph-missing',
    '2.md: image-not-placed',
    '2.md: bad-line',
    '3.pdf: source-format-later',
    '4.txt: text-repaired'
  ])
    expect([...said]).toContain(expected)
  for (const message of messages) expect(message.help).not.toBe('')
})
