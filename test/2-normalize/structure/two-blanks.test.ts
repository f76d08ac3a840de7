import { expect, test } from 'vitest'
import { outline } from './outline.ts'

test('two blanks end the headings of siblings in a text of one line, as one does (TN-86)', async () => {
  const text =
    '河湾的灯  河湾的灯是去年冬天换的。以前的灯管发黄，看不清字。一、换灯以前  那时候来的人少，老孟坐在门口，一边织毛衣一边等人。二、换灯以后  新灯亮得像白天。放学的孩子们都跑进来。三、后来的事  今年夏天，社区又送来两百本新书。'
  const found = (await outline(text)).join('\n')
  for (const heading of ['一、换灯以前', '二、换灯以后', '三、后来的事'])
    expect(found).toMatch(new RegExp(`${heading}$`, 'm'))
})
