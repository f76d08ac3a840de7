/** Words in `q` stand in quotation marks, which a browser prints and the page does not have. */
import { expect, test } from 'vitest'
import { readSource } from '../../../pipeline/1-read/index.ts'
import { memoryHost } from '../../../pipeline/host/memory.ts'

test('one within the other in single marks', async () => {
  const line =
    '他说<q>河水涨了，<em>大家</em>都说<q>快搬粮仓</q>，我们就搬</q>，第二天水果然漫过了桥面，谁也没有受伤。'
  const rest = '<p>这件事写在镇志里，后来每年春天镇上都要把粮仓的门槛加高一寸，一直加到今天这样高。</p>'
  const html = `<html><head><meta charset="utf-8"></head><body><h1>河边旧事</h1><p>${line}</p>${rest}</body></html>`
  const { source } = await readSource(memoryHost({ 'a.html': html }), 'a.html', 'a.html', {})
  expect(source?.base).toContain('他说“河水涨了，大家都说‘快搬粮仓’，我们就搬”，第二天')
})
