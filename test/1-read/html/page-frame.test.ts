/** What a page puts around a text: columns of its frame, forms, heads over links; and a heading that is a subtitle. */
import { describe, expect, test } from 'vitest'
import { readSource } from '../../../pipeline/1-read/index.ts'
import { normalize } from '../../../pipeline/2-normalize/index.ts'
import { memoryHost } from '../../../pipeline/host/memory.ts'
import { outlineOf } from '../../2-normalize/structure/outline.ts'

const P = '河边的早晨很安静，扫地的人从东头走到西头，一路上只听见扫帚的声音，到八点钟店铺才开门。'

const read = async (html: string) => {
  const { source, file } = await readSource(memoryHost({ 'a.html': html }), 'a.html', 'a.html', {})
  const normalized = source ? await normalize(source, file) : null
  const said = (code: string) => file.messages.find(({ ruleId }) => ruleId === code)?.params
  return { normalized, text: normalized?.text ?? '', outline: normalized ? outlineOf(normalized) : [], said }
}

describe('columns of a page’s frame', () => {
  const row = (left: string) =>
    `<table><tr><td>${left}</td><td><b>河边</b><br><br>　　${P}<br>　　${P}<br>　　${P}</td></tr></table>`

  test('go, also where they are no links', async () => {
    const { text, outline } = await read(row('本站栏目<br>散文<br>诗歌'))
    expect(outline[0]).toBe('T 河边')
    expect(text).not.toContain('本站栏目')
  })

  test('stay where they read as a text', async () => {
    const { text } = await read(row(`桥上也一样，${P}${P}`))
    expect(text).toContain('桥上也一样')
  })
})

describe('above a text', () => {
  const page = (item: string) =>
    `<title>河边</title><ul><li>${item}</li></ul><div><div>河边</div><p>${P}</p><p>${P}</p></div>`

  test('the way to the page goes, in a list as well', async () => {
    const { text, outline } = await read(
      page('当前位置：<a href="/">主页</a> &gt; <a href="/s">散文</a> &gt;')
    )
    expect(outline[0]).toBe('T 河边')
    expect(text).not.toContain('当前位置')
  })

  test('where something stands is content', async () => {
    const { text } = await read(`<h1>河边</h1><p>${P}</p><p>位置：<a href="/map">桥的东头</a></p><p>${P}</p>`)
    expect(text).toContain('位置：桥的东头')
  })
})

describe('a title that ends as a sentence', () => {
  const page = (title: string) =>
    `<title>${title}-河湾网</title><div>${title}</div><div>2024-05-06 20:29:58 来源：河湾网</div>` +
    `<div>微博</div><div>评论</div><div><p>${P}</p><p>${P}</p><p>${P}</p></div>`

  test('is the title, over a site’s lines too', async () => {
    const { outline, text } = await read(page('河边的声音：有早起的人，才有安静的街！'))
    expect(outline[0]).toBe('T 河边的声音：有早起的人，才有安静的街！')
    expect(text).not.toMatch(/20:29:58/)
  })
})

describe('below a text', () => {
  const page = (end: string) =>
    `<title>河边</title><h1>河边</h1><p>${P}</p><h4>桥上</h4><p>${P}</p><h4>船上</h4><p>${P}</p>${end}`

  describe('cards of other texts under a heading', () => {
    const card = (name: string, day: string) =>
      `<li><img src="b.jpg"><h5>${name}</h5><p><span>${day}</span></p></li>`
    const cards = `${card('桥上的灯亮了？', '2024-05-06')}${card('船工回家', '2024-05-07')}`

    test('go with it, also where a program follows them', async () => {
      const { text, outline } = await read(page(`<section><h4>大家都在读</h4><ul>${cards}</ul></section>`))
      expect(text).not.toMatch(/大家都在读|船工回家/)
      expect(outline.filter(line => /^\d/.test(line))).toEqual(['1 桥上', '1 船上'])
    })

    test('stay where one of them is told in sentences', async () => {
      const told = `<li><img src="b.jpg"><h5>洪水</h5><p>那天夜里水漫过了第三级台阶。</p><p>2024-05-08</p></li>`
      const { text } = await read(page(`<section><h4>大事</h4><ul>${cards}${told}</ul></section>`))
      expect(text).toContain('船工回家')
    })

    test('stay above the text', async () => {
      const { text } = await read(
        `<h1>河边</h1><section><h4>大事</h4><ul>${cards}</ul></section><p>${P}</p><p>${P}</p>`
      )
      expect(text).toContain('船工回家')
    })
  })

  test('为你推荐 as a heading goes with all below it', async () => {
    const other = '<div><a href="/1">桥上的灯亮了</a><p>那天夜里水漫过了第三级台阶。</p></div>'
    const { text } = await read(page(`<h3>为你推荐</h3>${other}`))
    expect(text).not.toMatch(/为你推荐|第三级台阶/)
  })

  test('what a program for comments brings goes', async () => {
    const { text } = await read(page('<div id="SOHUCS"><div>我的社区</div><div>确定要删除吗？</div></div>'))
    expect(text).not.toMatch(/我的社区|确定要删除/)
  })

  test('cards that slide by go', async () => {
    const card = `<div><h3>桥上的灯亮了</h3><p>${P.slice(0, 30)}...</p></div>`
    const { text } = await read(page(`<div class="news_slider_wrap">${card}${card}</div>`))
    expect(text).not.toContain('桥上的灯亮了')
    expect(text).toContain('船上')
  })

  test('a head over one link goes with it, and so does a form', async () => {
    const { text } = await read(
      page(
        '<h4>相关日志</h4><ul><li><a href="/b">桥边</a></li></ul><form><p>名字（必填）</p><p>邮件</p></form>'
      )
    )
    expect(text).not.toMatch(/相关日志|桥边|名字|邮件/)
    expect(text).toContain('船上')
  })

  test('a head over a text stays; so does a page that stands in a form', async () => {
    const { text } = await read(`<form>${page(`<h4>相关链接</h4><p>${P}</p>`)}</form>`)
    expect(text).toContain('相关链接')
    expect(text).toContain('桥上')
  })
})

describe('links below a text', () => {
  const page = (end: string) => `<title>河边</title><div><h1>河边</h1><p>${P}</p><p>${P}</p>${end}</div>`
  const links = (...names: string[]) =>
    names.map(name => `<b><a href="/${name.length}.htm">${name}</a></b><br>`).join('')
  const names = ['桥上的人从哪里来', '船上的人到哪里去', '岸上的人在等什么'] as const

  test('one below the other go, and so does a section of them with all that it says', async () => {
    expect((await read(page(links(...names)))).text).not.toContain('桥上的人')
    const section = `<h2>推荐阅读</h2><p><b>桥上的人</b>来来去去，从早到晚。<a href="/b">详细</a></p>`
    expect((await read(page(section))).text).not.toMatch(/推荐阅读|来来去去/)
  })

  test('stay where they are files of the text or its sources, or only two', async () => {
    const files =
      '<b>附件：</b><br><a href="/1.doc">桥上登记表格</a><br><a href="/2.doc">船上登记表格</a><br><a href="/3.doc">岸上登记表格</a>'
    expect((await read(page(files))).text).toContain('船上登记表格')
    expect((await read(page(`<p>参考资料</p>${links(...names)}`))).text).toContain('桥上的人')
    expect((await read(page(links(names[0], names[1])))).text).toContain('桥上的人')
  })

  test('the head of what went goes with it, at the very end only', async () => {
    const { text } = await read(page('<h4>相关推荐</h4><div class="related"><a href="/b">桥上</a></div>'))
    expect(text).not.toContain('相关推荐')
    expect(
      (await read(page('<h2>评论(3)</h2><div>我要跟帖 <a href="/c">热评论</a></div>'))).text
    ).not.toContain('跟帖')
    expect((await read(page(`<h4>相关报道</h4><p>${P}</p>`))).text).toContain('相关报道')
    expect((await read(page(`<h4>评论者说的话</h4><p>${P}</p>`))).text).toContain('评论者说的话')
  })

  test('a bar of buttons goes', async () => {
    const bar =
      '<div>工具 <a href="/1">打印</a> <a href="/2">留言</a> <a href="/3">论坛</a> <a href="/4">网摘</a> <a href="/5">纠错</a> 推荐给朋友</div>'
    expect((await read(page(bar))).text).not.toMatch(/网摘|纠错/)
  })
})

describe('a heading right under the title', () => {
  const title = '<title>河边</title><h2>河边</h2>'

  test('alone over all of the text, is a subtitle', async () => {
    const { normalized, outline } = await read(
      `${title}<h3>扫地的人走过的一条长街</h3><p>${P}</p><p>${P}</p>`
    )
    expect(outline).toEqual(['T 河边', 'A'])
    expect(JSON.stringify(normalized?.tree)).toContain('"subtitle"')
  })

  test.each(['<h3>前言</h3>', '<h3>一、扫地的人走过的街</h3>'])('%s names a part', async head => {
    expect((await read(`${title}${head}<p>${P}</p><p>${P}</p>`)).outline).toHaveLength(3)
  })
})

describe('what is no text', () => {
  test('fields, choices and buttons are told', async () => {
    const { text, said } = await read(
      `<p>${P}${P}</p><textarea>留言</textarea><select><option>选项甲</option></select><button>发送</button>`
    )
    expect(text).not.toMatch(/留言|选项甲|发送/)
    expect(said('html-controls-left-out')).toMatchObject({ count: 3, words: '留言 / 选项甲 / 发送' })
  })

  test('frames are named', async () => {
    const { normalized, said } = await read(
      '<html><frameset cols="20%,80%"><frame src="menu.htm"><frame src="text.htm"></frameset></html>'
    )
    expect(normalized).toBeNull()
    expect(said('html-frames')).toMatchObject({ frames: 'menu.htm / text.htm' })
  })
})

describe('a line that says the site’s name', () => {
  const page = (end: string) =>
    `<title>关于清扫河边的通知_柳边街道办事处</title><div><p>柳边街道办事处</p><h1>关于清扫河边的通知</h1><div><p>各居委会：</p><p>${P}</p>${end}</div></div>`
  const count = (text: string) => text.split('柳边街道办事处').length - 1

  test('signs the text over a date, aligned right, or as the last line', async () => {
    const signed = [
      '<p>柳边街道办事处</p><p>2025年11月20日</p>',
      '<div><p>柳边街道办事处</p><p>2025年11月20日</p></div>',
      '<p style="text-align:right">柳边街道办事处</p><p>联系电话：123</p>',
      '<p>柳边街道办事处</p>'
    ]
    for (const end of signed) expect(count((await read(page(end))).text)).toBe(1)
  })

  test('goes over the text, between its paragraphs, and as a link', async () => {
    for (const end of [`<p>柳边街道办事处</p><p>${P}</p>`, '<p><a href="/">柳边街道办事处</a></p>'])
      expect(count((await read(page(end))).text)).toBe(0)
  })
})

describe('links that the text itself leads to', () => {
  const links = (...names: string[]) =>
    `<ul>${names.map(name => `<li><a href="/${name}">${name}</a></li>`).join('')}</ul>`

  test('stay under one of its headings, and between its sentences', async () => {
    const { text } = await read(
      `<h1>河边</h1><h2>两岸</h2><p>${P}</p><h2>船家</h2><div>${links('老于', '老方', '老何')}</div>` +
        `<h2>桥名</h2><p><a href="/a">东桥</a>、<a href="/b">西桥</a>、<a href="/c">石桥</a></p>` +
        `<p>${P}</p><p>渡口有：</p>${links('东渡', '西渡', '石渡')}<p>以上都通船。</p>`
    )
    for (const name of ['老于', '老何', '东桥、西桥、石桥', '东渡', '石渡']) expect(text).toContain(name)
  })

  test('go under words of a site, and where nothing of the text stands beside their head', async () => {
    const { text, said } = await read(
      `<h1>河边</h1><h2>两岸</h2><p>${P}</p><h2>相关阅读</h2>${links('老于', '老方', '老何')}` +
        `<div><h3>栏目</h3>${links('东渡', '西渡', '石渡')}</div>`
    )
    expect(text).not.toMatch(/老于|东渡/)
    expect(said('html-left-out')).toMatchObject({ words: expect.stringContaining('老于') as string })
  })
})

describe('within a text', () => {
  const part = (name: string, number: string) =>
    `<p><b>${number}</b></p><p><b>${name}</b></p><p>${P}</p><p>${P}</p><p>${P}</p><p>${P}</p><p>${P}</p>`

  test('numbers alone on their lines count its parts, also where the first of them is not here', async () => {
    for (const from of [1, 7]) {
      const parts = ['桥上', '船上', '岸上', '楼上'].map((name, at) => part(`${name}的早晨`, `${from + at}`))
      const { text, outline } = await read(`<h1>河边</h1><p>${P}</p><p>${P}</p><p>${P}</p>${parts.join('')}`)
      expect(outline.filter(line => /早晨$/.test(line))).toHaveLength(4)
      expect(text).toContain(`\n${from + 3}\n`)
    }
  })

  test('who wrote it, and when, may be set as a heading is: it is none', async () => {
    const { outline } = await read(
      `<h1>河边</h1><h2 class="author">linjian</h2><h2 class="date">2017-08-31 11:40 GMT</h2><p>${P}</p><p>${P}</p>`
    )
    expect(outline.filter(line => /^\d/.test(line))).toEqual([])
    const named = await read(`<h1>河边</h1><h2 class="date-old">桥上</h2><p>${P}</p><h2>船上</h2><p>${P}</p>`)
    expect(named.outline.filter(line => /^\d/.test(line))).toEqual(['1 桥上', '1 船上'])
  })

  test('what a portal says of the views of its authors goes from below', async () => {
    const { text } = await read(
      `<h1>河边</h1><p>${P}</p><p>${P}</p><p>免责声明：本文来自河湾客户端自媒体，不代表河湾网的观点和立场。</p>`
    )
    expect(text).not.toContain('免责声明')
  })
})
