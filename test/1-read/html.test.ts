/** HTML as a source: pages of the kinds that editors meet, each with the tree that a careful reader sees. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { extractUnderDeadline } from '../../pipeline/1-read/html/deadline.ts'
import { readSource } from '../../pipeline/1-read/index.ts'
import { normalize } from '../../pipeline/2-normalize/index.ts'
import { memoryHost } from '../../pipeline/host/memory.ts'
import { applyLedger, rebuildBase } from '../../pipeline/model/ledger.ts'
import { outlineOf } from './html/outline.ts'

const folder = join(import.meta.dirname, 'html')
const pages = readdirSync(folder).filter(name => name.endsWith('.html'))

const readPage = async (content: string | Uint8Array, name = 'page.html') => {
  const { source, file } = await readSource(memoryHost({ [name]: content }), name, name, {})
  const normalized = source && (await normalize(source, file))
  return { source, normalized, codes: file.messages.map(message => message.ruleId), file }
}

const pageNamed = (name: string): string => readFileSync(join(folder, `${name}.html`), 'utf8')

describe.each(pages)('%s', name => {
  test('is read as a careful reader sees it', async () => {
    const { normalized } = await readPage(readFileSync(join(folder, name), 'utf8'), name)
    if (!normalized) throw new Error('not read')
    const expected = readFileSync(join(folder, name.replace('.html', '.txt')), 'utf8')
    expect(outlineOf(normalized.tree)).toBe(expected)
  })

  test('the ledger leads from the base to the text and back', async () => {
    const { normalized } = await readPage(readFileSync(join(folder, name), 'utf8'), name)
    if (!normalized) throw new Error('not read')
    const { source, text, changes } = normalized
    expect(applyLedger(source.base, changes)).toBe(text)
    expect(rebuildBase(text, changes)).toBe(source.base)
    expect(changes.filter(change => change.rule === 'plugin')).toEqual([])
  })

  test('its text, read again as plain text, needs no repair', async () => {
    const { normalized } = await readPage(readFileSync(join(folder, name), 'utf8'), name)
    const base = normalized?.text ?? ''
    const again = await normalize({ file: 'a.txt', format: 'text', encoding: 'utf-8', base }, new VFile())
    // The indents of a program's lines are the program's own.
    const repairs = again?.changes.filter(change => change.class === 'A' && change.rule !== 'TN-14')
    expect(repairs).toEqual([])
  })
})

describe('encodings', () => {
  const page = pageNamed('news-portal')
  const expected = readFileSync(join(folder, 'news-portal.txt'), 'utf8')

  test.each([
    ['gb18030', 'utf-8', 'gb18030'],
    ['gb18030', 'gb2312', 'gb18030'],
    ['utf-16le', 'utf-16', 'utf-16le'],
    ['utf-16be', 'utf-8', 'utf-16be'],
    ['utf8', 'gbk', 'utf-8']
  ])('bytes in %s that call themselves %s are read as %s', async (bytes, declared, read) => {
    const html = page.replace('charset="utf-8"', `charset="${declared}"`)
    const result = await readPage(new Uint8Array(iconv.encode(html, bytes)))
    expect(result.source?.encoding).toBe(read)
    expect(result.normalized && outlineOf(result.normalized.tree)).toBe(expected)
    const isContrary =
      (declared === 'gb2312' ? 'gb18030' : declared === 'utf-16' ? 'utf-16le' : declared) !== read
    expect(result.codes.includes('encoding-declared-otherwise')).toBe(isContrary)
  })

  test('Big5', async () => {
    const html =
      '<html><head><meta charset="big5"><title>茶話</title></head><body><h1>茶話</h1><p>祖母的茶壺是陶的，壺嘴缺了一角，倒茶的時候總要側著手。</p><p>後來壺破了，茶還是那個味道，只是沒有人再側著手倒了。</p></body></html>'
    const { source, normalized, codes } = await readPage(new Uint8Array(iconv.encode(html, 'big5')))
    expect(source?.encoding).toBe('big5')
    expect(normalized?.title).toBe('茶話')
    expect(codes).toEqual(['encoding-found'])
  })
})

describe('what is said about a page', () => {
  test('what was left out: how much, and how it begins', async () => {
    const { file } = await readPage(pageNamed('news-portal'))
    const said = file.messages.find(message => message.ruleId === 'html-left-out')
    expect(said?.reason).toMatch(/^\d+ characters of page\.html in \d+ places/)
    expect(said?.params).toMatchObject({ words: expect.stringContaining('登录') as string })
  })

  test('answers that are longer than the text are told one by one', async () => {
    const { codes } = await readPage(pageNamed('short-with-comments'))
    expect(codes).toContain('html-prose-left-out')
  })

  test('a list of links between two sentences, or under what an author used, is the text’s; below the last sentence it is not', async () => {
    const books = ['清水县志十二卷', '清水县志二十卷', '清水县志稿四册', '清水碑文集']
    const list = `<ul>${books.map(book => `<li><a href="/x">${book}</a></li>`).join('')}</ul>`
    const first =
      '<p>我县修志的传统很早，历任知县都以修志为要务，前后共修过四次，现在都收藏在县图书馆里，读者可到二楼阅览。</p>'
    const last = '<p>以上各书概不外借，纸张已经发脆，读者可以翻看影印本。</p>'
    const textOfPage = async (...body: string[]): Promise<string> =>
      (await readPage(`<title>旧志</title><div id="content"><h1>我县的旧志</h1>${body.join('')}</div>`))
        .normalized?.text ?? ''
    for (const body of [
      [first, list, last],
      [first, last, '<h3>参考书目</h3>', list]
    ])
      expect(await textOfPage(...body)).toContain(books.join('\n'))
    expect(await textOfPage(first, last, '<h3>相关阅读</h3>', list)).not.toContain(books[3])
  })

  test('a page of links is kept whole, and said to hold no article', async () => {
    const { codes } = await readPage(pageNamed('link-index'))
    expect(codes).toContain('html-no-article')
  })

  test('prose outside the main text stays, with the line that would drop it', async () => {
    const long = '这是正文的一段，写得很长，说的是河堤、柳树和渡口，读起来要花一点时间。'.repeat(6)
    const { normalized, file } = await readPage(
      `<title>河堤</title><body><div><h1>河堤</h1><p>${long}</p><p>${long}</p></div><div><p>另外一段放在别处，说的是同一条河，应该留下来给编者看，由编者决定，不能悄悄丢掉。</p></div></body>`
    )
    expect(normalized?.text).toContain('另外一段放在别处')
    const said = file.messages.find(message => message.ruleId === 'html-beside-text')
    expect(said?.doubt?.remedy.action).toEqual({ kind: 'drop' })
  })

  test('doubly escaped characters are told', async () => {
    expect((await readPage(pageNamed('odd-characters'))).codes).toContain('html-entities-twice')
  })

  test('cells say how far they reach, heads of rows that they are', async () => {
    const page = `<p>两组的人数见表。</p><table><thead><tr><th rowspan="2">组</th><th colspan="2">人数</th></tr><tr><th>男</th><th>女</th></tr></thead>
      <tr><th rowspan="2">甲组</th><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>`
    const { source } = await readPage(`<title>人数</title><body>${page}</body>`)
    const table = source?.tree?.children.find(node => node.type === 'table')
    if (table?.type !== 'table') throw new Error('expected a table')
    expect(table.data).toEqual({ headRows: 2 })
    expect(table.children.map(row => row.children.map(({ data }) => data ?? null))).toEqual([
      [{ rows: 2 }, { columns: 2 }, null],
      [null, null, null],
      [{ rows: 2, headsRow: true }, null, null],
      [null, null, null]
    ])
  })

  test('a picture alone in a cell is one there, and one between its words too', async () => {
    const page = `<p>两种菜的样子见表。</p><table><tr><th>图</th><th>名</th></tr><tr><td><img src="a.png" alt="叶"></td><td>白菜</td></tr>
      <tr><td><p><img src="b.png"></p><p>高的</p></td><td>玉米</td></tr></table>`
    const { source } = await readPage(`<title>菜</title><body>${page}</body>`)
    const table = source?.tree?.children.find(node => node.type === 'table')
    if (table?.type !== 'table') throw new Error('expected a table')
    expect(table.children[1]?.children[0]?.children).toEqual([{ type: 'image', url: 'a.png', alt: '叶' }])
    const inline = source?.tree?.data?.inline ?? []
    expect(inline.map(({ mark }) => mark)).toContainEqual({ type: 'image', url: 'b.png', alt: '' })
  })

  test.each(['', '<html><body></body></html>', '<script>var a = 1</script>', '<img src="a.jpg">', '\n\n'])(
    'a page without text (%j) is an error, never a crash',
    async html => {
      const { source, file } = await readPage(html)
      expect(source).toBeNull()
      const code = html.trim() === '' ? 'empty-source' : 'html-empty'
      expect(file.messages.find(message => message.fatal === true)?.ruleId).toBe(code)
    }
  )
})

describe('hostile pages', () => {
  const text = '正文有逗号，也有句号。'
  test.each([
    ['40,000 elements in one another', `<body>${'<div>'.repeat(40_000)}${text}`],
    ['20,000 bold elements that are never closed', `<body>${`<b>${text}`.repeat(20_000)}`],
    ['20,000 forced breaks', `<body>${`${text}<br>`.repeat(20_000)}`],
    ['a row of opening brackets', `<body><p>${text}</p>${'<'.repeat(100_000)}`],
    ['closing tags that nothing opened', `<body><p>${text}</p>${'</i>'.repeat(90_000)}`],
    ['lists in one another', `<body>${`<ul><li>${text}`.repeat(20_000)}`],
    ['tables in one another', `<body>${`<table><tr><td>${text}`.repeat(3_000)}`],
    ['comments of a style sheet without an end', `<style>${'/*'.repeat(90_000)}</style><body><p>${text}</p>`],
    ['a style sheet without braces', `<style>${'a '.repeat(90_000)}</style><body><p>${text}</p>`],
    ['pre in one another', `<body>${'<pre>'.repeat(30_000)}${text}`],
    ['links in one another', `<body>${'<a href="#b">'.repeat(20_000)}${text}`],
    ['empty tables in one another', `<body>${'<table><tr><td>'.repeat(10_000)}${text}`],
    ['one attribute without an end', `<body><p>${text}</p><p title="${'甲'.repeat(200_000)}`],
    ['entities', `<body><p>${'&amp;nbsp;'.repeat(30_000)}${text}</p>`],
    [
      'links to places in the page',
      `<body>${`<p>${text}<a href="#a">1</a></p>`.repeat(8_000)}<p id="a">${text}</p>`
    ]
  ])(
    '%s are read in time',
    async (_name, html) => {
      const start = performance.now()
      const { normalized } = await readPage(html)
      expect(normalized?.text).toContain('正文有逗号')
      expect(performance.now() - start).toBeLessThan(8_000)
    },
    30_000
  )

  test('what needs too long is ended, with one message', async () => {
    const file = new VFile({ path: 'deep.html' })
    const html = `<body>${'<div>'.repeat(300_000)}${text}`
    expect(await extractUnderDeadline(html, file, 2)).toBeNull()
    expect(file.messages.map(message => message.ruleId)).toEqual(['html-too-complex'])
  }, 30_000)

  test('a page of 10 MB is read in a worker', async () => {
    const { normalized } = await readPage(
      `<title>长</title><body><div>${`<p>${text.repeat(20)}</p>`.repeat(45_000)}</div>`
    )
    expect(normalized?.text.length).toBeGreaterThan(9_000_000)
  }, 120_000)
})
