import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { applyLedger, rebuildBase } from '../../../pipeline/model/ledger.ts'
import { convert, wordsAt } from './convert.ts'

const taiwan = { script: 'hant', region: 'TW' } as const

describe('TN-70: conversion, phrase by phrase', () => {
  test.each([
    ['皇后之后，他理了头发，发展了干部。', 'TW', '皇后之後，他理了頭髮，發展了幹部。'],
    ['书里的面条。', 'TW', '書裡的麵條。'],
    ['书里的面条。', 'HK', '書裏的麪條。'],
    ['楼道里很黑，大海里有鱼。', 'TW', '樓道裡很黑，大海裡有魚。'],
    ['隧道里程两公里，哈尔滨道里区，船行十海里。', 'TW', '隧道里程兩公里，哈爾濱道里區，船行十海里。'],
    ['说里面。', 'CN', '說裏面。']
  ] as const)('%s in %s', async (base, region, expected) => {
    expect((await convert(`${base}\n`, { script: 'hant', region })).text).toBe(`${expected}\n`)
  })

  it('goes to simplified from any region', async () => {
    const { text, script } = await convert('讀書會裡，大家看著她說話。\n', { script: 'hans' })
    expect(text).toBe('读书会里，大家看着她说话。\n')
    expect(script).toBe('hans')
  })

  it('reads the forms of Hong Kong too', async () => {
    const { text } = await convert('學生會說：衞生間的枱上有化粧品，裏面還有。\n', { script: 'hans' })
    expect(text).toBe('学生会说：卫生间的台上有化妆品，里面还有。\n')
  })

  it('is a change of class A for each run of characters, and the base is rebuilt', async () => {
    const base = '他说头发长了。\n'
    const { text, changes } = await convert(base, taiwan)
    expect(changes.map(({ rule, class: of, before, after }) => [rule, of, before, after])).toEqual([
      ['TN-70', 'A', '说头发长', '說頭髮長']
    ])
    expect(applyLedger(base, changes)).toBe(text)
    expect(rebuildBase(text, changes)).toBe(base)
  })

  it('is off by default', async () => {
    const { text, said, script } = await convert('讀書會裡，大家看著書說話。\n')
    expect([text, said, script]).toEqual(['讀書會裡，大家看著書說話。\n', [], 'hant'])
  })

  it('leaves text that is in the script already', async () => {
    const hant = '村里的於先生說：這是公里數，餘下的後來再講。\n'
    expect((await convert(hant, taiwan)).changes).toEqual([])
    const hans = '乾隆年间，他说的书里有瞭望二字。\n'
    expect((await convert(hans, { script: 'hans' })).changes).toEqual([])
  })

  it('finds the paragraphs of the other script in a text', async () => {
    const { text } = await convert('这是说明，讲的是书。\n這裡說的是書會。\n', { script: 'hans' })
    expect(text).toBe('这是说明，讲的是书。\n这里说的是书会。\n')
  })

  it('in traditional text with a few simplified characters only touches those', async () => {
    const { text } = await convert('村里的後院裡，他说餘下的書會還給於先生，這樣纔對。\n', taiwan)
    expect(text).toBe('村里的後院裡，他說餘下的書會還給於先生，這樣纔對。\n')
  })

  it('a character that both scripts have is no sign of a mixture', async () => {
    expect((await convert('這樣的傢伙說話的時候，還是對的。\n', taiwan)).changes).toEqual([])
  })

  it('a phrase reaches over emphasis, a change does not', async () => {
    const { text, changes } = await convert('他说**头**发长。\n', taiwan, 'markdown')
    expect(text).toBe('他說頭髮長。\n')
    expect(changes.filter(({ rule }) => rule === 'TN-70').map(({ after }) => after)).toEqual([
      '說',
      '頭',
      '髮長'
    ])
  })

  it('leaves addresses and Latin text', async () => {
    const { text } = await convert('请看 https://example.org/说明?后=1 这里说。\n', taiwan)
    expect(text).toContain('https://example.org/')
    expect(text).toContain('這裡說')
  })

  it('says how much it changed', async () => {
    const { file } = await convert('他说他发现了。\n他说话。\n', taiwan)
    const message = file.messages.find(({ ruleId }) => ruleId === 'script-converted')
    expect(message?.params).toMatchObject({ script: 'hant', region: 'TW', count: 5 })
    expect(message?.reason).toContain('Taiwan')
    expect([message?.line, message?.rule]).toEqual([1, 'TN-70'])
  })
})

describe('what is protected', () => {
  it('names stay, and no phrase reaches over them', async () => {
    const { text } = await convert('陈发说：陈发现了，发展快。\n', {
      ...taiwan,
      protect: { names: ['陈发'], quotations: false }
    })
    expect(text).toBe('陈发說：陈发現了，發展快。\n')
  })

  it('names may hold signs that patterns use', async () => {
    const { text } = await convert('这里A+发说发。\n', {
      ...taiwan,
      protect: { names: ['A+发', '[('], quotations: false }
    })
    expect(text).toBe('這裡A+发說發。\n')
  })

  it('quotations stay, their marks follow the region', async () => {
    const { text } = await convert('他说：“这里‘发’了。”大家说好。\n', {
      ...taiwan,
      protect: { names: [], quotations: true }
    })
    expect(text).toBe('他說：「这里『发』了。」大家說好。\n')
  })

  it('block quotations stay whole', async () => {
    const { text } = await convert(
      '他说书里的话：\n\n> 这里“发”了。\n\n大家说好。\n',
      { ...taiwan, protect: { names: [], quotations: true } },
      'markdown'
    )
    expect(text).toBe('他說書裡的話：\n这里「发」了。\n大家說好。\n')
  })

  it('an override rejects one place', async () => {
    const { text } = await convert('于先生发言，发展。\n', {
      ...taiwan,
      overrides: [wordsAt('发言', { kind: 'reject', rule: 'TN-70' })]
    })
    expect(text).toBe('于先生发言，發展。\n')
  })
})

describe('TN-72: names', () => {
  it('a family name before a title stays where both scripts write it alike', async () => {
    const { text, said } = await convert('于老师说，对于老师来说，范老师和余先生都对。\n', taiwan)
    expect(text).toBe('于老師說，對於老師來說，范老師和余先生都對。\n')
    expect(said.find(line => line.startsWith('script-names-doubtful'))).toContain('于老师→于老師')
  })

  test.each([
    ['会上，县长于海发表讲话，时任校长余德明到会。', '會上，縣長于海發表講話，時任校長余德明到會。'],
    ['“这样好。”于大伟说。大家问于大伟。', '“這樣好。”于大偉說。大家問于大偉。'],
    ['到会的有余小林、范志刚、郁青等人，说了话。', '到會的有余小林、范志剛、郁青等人，說了話。'],
    ['范志刚同志说，书是记者 余小林写的。', '范志剛同志說，書是記者余小林寫的。'],
    ['他姓余，人称余师傅，徒弟范师傅也来了。', '他姓余，人稱余師傅，徒弟范師傅也來了。'],
    ['老余说，范大姐和一位于大爷都在。', '老余說，范大姐和一位于大爺都在。'],
    ['木匠的儿子余小林在县里上班。', '木匠的兒子余小林在縣裡上班。'],
    ['范仲淹先生说过。', '范仲淹先生說過。'],
    [
      '系主任于某某在会上说了，被告人于某某、余某某到场。',
      '系主任于某某在會上說了，被告人于某某、余某某到場。'
    ],
    ['于某说他不知道，他叫于海，单名一个干字。', '于某說他不知道，他叫于海，單名一個干字。']
  ])('of %s the family name stays', async (base, expected) => {
    const { text, said } = await convert(`${base}\n`, { script: 'hant', region: 'TW' })
    expect(text.replace(/[「『]/g, '“').replace(/[」』]/g, '”')).toBe(`${expected}\n`)
    expect(said.some(line => line.startsWith('script-names-doubtful'))).toBe(true)
  })

  test.each([
    ['县长于三月到会，校长于会上说，主任于是同意。', '縣長於三月到會，校長於會上說，主任於是同意。'],
    ['老师范围很大，余下同志说，其余的说。', '老師範圍很大，餘下同志說，其餘的說。'],
    ['师范老师说，儿子于去年病了，其余队长都在。', '師範老師說，兒子於去年病了，其餘隊長都在。'],
    ['小于三的数，由于大爷说不清，位于村长家。', '小於三的數，由於大爺說不清，位於村長家。'],
    ['位于海边的人，由于海说不清，对于老师。', '位於海邊的人，由於海說不清，對於老師。'],
    ['于某年某月生于某地，于某某公司任职。', '於某年某月生於某地，於某某公司任職。']
  ])('words of %s are no names', async (base, expected) => {
    expect((await convert(`${base}\n`, taiwan)).text).toBe(`${expected}\n`)
  })

  it('given names in a row of persons that are counted are told', async () => {
    const { said } = await convert('沈后来、姜台、钟征三位同志参加。\n', taiwan)
    expect(said.find(line => line.startsWith('script-names-doubtful'))).toContain('沈后来→沈後來')
  })

  it('given names that may be others are told, with what would keep them', async () => {
    const { text, file } = await convert('王发同志说，书记余发也说了。\n', taiwan)
    expect(text).toBe('王發同志說，書記余發也說了。\n')
    const message = file.messages.find(({ ruleId }) => ruleId === 'script-names-doubtful')
    expect(message?.params?.examples).toBe('王发→王發, 余发→余發')
    expect(message?.doubt?.remedy).toMatchObject({ action: { kind: 'reject', rule: 'TN-70' } })
  })

  it('names that come out as they were are not told', async () => {
    const { said } = await convert('胡先生说的话，沈老师也说过，大家都对。\n', taiwan)
    expect(said.filter(line => line.startsWith('script-names-doubtful'))).toEqual([])
  })

  it('names of bylines are pointed at wherever they stand', async () => {
    const { text, said, file } = await convert(
      '读书会记\n作者：于发\n大家说于发是对的，过于发展不好。\n第二段说的是书。\n',
      taiwan
    )
    expect(text).toContain('大家說于發是對的，過於發展不好。')
    expect(said.find(line => line.startsWith('script-names-doubtful'))).toContain('于发→于發 ×2')
    const message = file.messages.find(({ ruleId }) => ruleId === 'script-names-doubtful')
    expect(message?.rule).toBe('TN-72')
    expect(message?.doubt?.remedy.action).toEqual({ kind: 'reject', rule: 'TN-70' })
    expect(message?.doubt?.more).toHaveLength(1)
  })
})

describe('TN-73: the round trip', () => {
  it('tells what does not come back', async () => {
    const { said } = await convert('他瞭望，说甚么裏面的話，藉口說這是書。\n', { script: 'hans' })
    expect(said.find(line => line.startsWith('script-not-returned'))).toContain('裏→里→裡')
  })

  it('says nothing where all does', async () => {
    const { said } = await convert('他说头发长了。\n', taiwan)
    expect(said.map(line => line.split(':')[0])).toEqual(['script-converted'])
  })
})

describe('TN-70: words of the region', () => {
  it('are proposed, with what would accept each', async () => {
    const { text, file } = await convert('这个软件里没有鼠标，说明书讲了软件。\n', taiwan)
    expect(text).toBe('這個軟件裡沒有鼠標，說明書講了軟件。\n')
    const message = file.messages.find(({ ruleId }) => ruleId === 'script-words-suggested')
    expect(message?.params?.examples).toBe('軟件→軟體 ×2, 鼠標→滑鼠')
    expect(message?.doubt?.remedy.action).toEqual({ kind: 'accept', rule: 'TN-70' })
    expect(message?.doubt?.more).toHaveLength(2)
  })

  it('are made where they are accepted: as class S', async () => {
    const base = '这个软件里没有鼠标。\n'
    const { text, changes } = await convert(base, { ...taiwan, accept: ['TN-70'] })
    expect(text).toBe('這個軟體裡沒有滑鼠。\n')
    expect(rebuildBase(text, changes)).toBe(base)
    const one = await convert(base, {
      ...taiwan,
      overrides: [wordsAt('鼠标', { kind: 'accept', rule: 'TN-70' })]
    })
    expect(one.text).toBe('這個軟件裡沒有滑鼠。\n')
  })

  it('also towards simplified', async () => {
    const { said } = await convert('這個軟體裡沒有滑鼠。\n', { script: 'hans' })
    expect(said.find(line => line.startsWith('script-words'))).toContain('软体→软件')
  })
})

describe('TN-37: quotation marks of the region', () => {
  test.each([
    ['「他說『好』」這樣。', 'hans', 'CN', '“他说‘好’”这样。'],
    ['『他說』這樣，「好」', 'hans', 'CN', '“他说”这样，“好”'],
    ['他说：“这‘好’啊。”', 'hant', 'TW', '他說：「這『好』啊。」'],
    ['他说：“这‘好’啊。”', 'hant', 'CN', '他說：“這‘好’啊。”'],
    ['他说“Hello, world”和it’s的说法。', 'hant', 'HK', '他説「Hello, world」和it’s的説法。'],
    ['他说“这样。第二句“', 'hant', 'TW', '他說“這樣。第二句“'],
    ['看《这本书》和〈那篇〉', 'hant', 'TW', '看《這本書》和〈那篇〉']
  ] as const)('%s to %s in %s', async (base, script, region, expected) => {
    expect((await convert(`${base}\n`, { script, region })).text).toBe(`${expected}\n`)
  })

  it('quotations of several paragraphs', async () => {
    const { text } = await convert('“这是第一段的话，说得长。\n\n“这是第二段的话，说完了。”\n', taiwan)
    expect(text).toBe('「這是第一段的話，說得長。\n「這是第二段的話，說完了。」\n')
  })

  it('only proposed where no script was asked for, and made with accept', async () => {
    const base = '「讀書會」是一個會。\n'
    const kept = await convert(base)
    expect(kept.changes).toEqual([])
    const message = kept.file.messages.find(({ rule }) => rule === 'TN-37')
    expect(message?.ruleId).toBe('text-suggested')
    expect(message?.doubt?.remedy.action).toEqual({ kind: 'accept', rule: 'TN-37' })
    const accepted = await convert(base, { accept: ['TN-37'] })
    expect(accepted.text).toBe('“讀書會”是一個會。\n')
    expect(accepted.changes.map(change => change.class)).toEqual(['S', 'S'])
    expect((await convert(base, { region: 'TW' })).file.messages).toEqual([])
  })

  it('TN-40: repaired quotes take the marks of the region', async () => {
    const base = '他說"這樣\'好\'啊"。\n'
    expect((await convert(base, { region: 'TW' })).text).toBe('他說「這樣『好』啊」。\n')
    expect((await convert(base)).text).toBe('他說“這樣‘好’啊”。\n')
    expect((await convert("她說'好'。\n", { region: 'HK' })).text).toBe('她說「好」。\n')
  })
})

describe('laws', () => {
  const piece = fc.constantFrom(
    ...'他说皇后之后头发发展干部里面公里于是余先生「好」“对”‘嗯’，。\n'.split(''),
    '軟體',
    '這裡',
    'Word',
    '\u{2b5af}',
    '作者：于发\n',
    '一、总则\n'
  )
  const text = fc.array(piece, { maxLength: 80 }).map(parts => parts.join(''))
  const wish = fc.constantFrom(
    { script: 'hans', region: 'CN' } as const,
    { script: 'hant', region: 'TW' } as const,
    { script: 'hant', region: 'HK' } as const
  )

  test('the ledger rebuilds the base', async () => {
    await fc.assert(
      fc.asyncProperty(text, wish, fc.boolean(), async (base, settings, quotations) => {
        const { text: kept, changes } = await convert(base, {
          ...settings,
          protect: { names: ['于发'], quotations }
        })
        expect(applyLedger(base, changes)).toBe(kept)
        expect(rebuildBase(kept, changes)).toBe(base)
      }),
      { numRuns: 150 }
    )
  })

  test('a second conversion of clear text changes nothing', async () => {
    const clear = fc
      .array(fc.constantFrom('他说头发长了。', '皇后之后，', '“这里说好。”', '于老师说：', '第二段。\n'), {
        maxLength: 20
      })
      .map(parts => `这是说明书。${parts.join('')}`)
    await fc.assert(
      fc.asyncProperty(clear, async base => {
        const once = await convert(base, taiwan)
        expect((await convert(once.text, taiwan)).text).toBe(once.text)
      }),
      { numRuns: 60 }
    )
  })
})

describe('damaged texts of many kinds', () => {
  const folder = 'test/recovery'
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => /source\.(?:txt|md)$/.test(path))
    .sort()

  test('are rebuilt exactly, and converted once and for all', async () => {
    for (const path of sources) {
      const base = new TextDecoder().decode(readFileSync(`${folder}/${path}`))
      const format = path.endsWith('.md') ? 'markdown' : 'text'
      for (const settings of [{ script: 'hans' } as const, taiwan]) {
        const { text, changes } = await convert(base, settings, format)
        expect(applyLedger(base, changes), path).toBe(text)
        expect(rebuildBase(text, changes), path).toBe(base)
        const again = (await convert(text, settings)).changes.filter(({ rule }) => rule === 'TN-70')
        expect(again, path).toEqual([])
      }
    }
  }, 30_000)
})
