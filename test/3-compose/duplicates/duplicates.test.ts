import fc from 'fast-check'
import { VFile } from 'vfile'
import { describe, expect, it, test } from 'vitest'
import { normalize } from '../../../pipeline/2-normalize/index.ts'
import { reportDuplicates } from '../../../pipeline/3-compose/duplicates.ts'
import type { VolumeText } from '../../../pipeline/3-compose/index.ts'

/** A text whose kept text is its source. */
const plain = (file: string, base: string): VolumeText => ({
  entry: { file },
  file: new VFile({ path: file }),
  text: {
    source: { file, format: 'text', encoding: 'utf-8', base },
    script: 'hans',
    title: null,
    tree: { type: 'root', children: [] },
    text: base,
    changes: [],
    dropped: []
  }
})

const repaired = async (file: string, base: string): Promise<VolumeText> => {
  const vfile = new VFile({ path: file })
  const text = await normalize({ file, format: 'text', encoding: 'utf-8', base }, vfile)
  if (!text) throw new Error('no text')
  vfile.messages.length = 0
  return { entry: { file }, file: vfile, text }
}

interface Told {
  readonly code: string
  readonly file: string
  readonly line: number | undefined
  readonly params: Readonly<Record<string, string | number>>
}

const told = (texts: readonly VolumeText[]): Told[] => {
  reportDuplicates(texts)
  return texts.flatMap(({ file }) =>
    file.messages.map(message => ({
      code: String(message.ruleId),
      file: file.path,
      line: message.line,
      params: message.params ?? {}
    }))
  )
}

/** Han characters without end and without rhyme: no two stretches are alike but by our doing. */
const han = (length: number, seed: number): string => {
  let state = (seed * 2654435761 + 97) >>> 0
  let text = ''
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    text += String.fromCharCode(0x4e00 + ((state >>> 12) % 9000))
    if (state % 17 === 0) text += '，'
  }
  return text
}

/** So many characters, marks included; begins and ends in a letter. */
const passage = (length: number, seed: number): string => {
  const chars = han(length * 2, seed).slice(0, length)
  return chars.replace(/^，/, '起').replace(/，$/, '终')
}

describe('TN-65: whole texts', () => {
  it('the same text under two names', () => {
    const body = han(600, 1)
    const found = told([plain('01.txt', body), plain('02.txt', han(600, 2)), plain('03.txt', `\n${body}。`)])
    expect(found).toEqual([
      { code: 'text-twice', file: '03.txt', line: undefined, params: { file: '03.txt', first: '01.txt' } }
    ])
  })

  it('a file that is named twice is told of elsewhere', () => {
    const body = han(600, 1)
    expect(told([plain('01.txt', body), plain('01.txt', body)])).toEqual([])
  })

  it('empty forms are no texts', () => {
    expect(told([plain('01.txt', '姓名：\n单位：\n'), plain('02.txt', '姓名：\n单位：\n')])).toEqual([])
  })

  it('a retouched copy is told once, whatever else they share', () => {
    const body = han(3000, 3)
    const retouched = [...body].map((char, at) => (at % 40 === 20 ? '改' : char)).join('')
    const found = told([plain('a.txt', body), plain('b.txt', retouched), plain('c.txt', han(900, 4))])
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ code: 'text-nearly-twice', file: 'b.txt' })
    expect(found[0]?.params).toMatchObject({ part: 'b.txt', whole: 'a.txt' })
    expect(Number(found[0]?.params.percent)).toBeGreaterThan(90)
  })

  it('many copies of one text are one message each', () => {
    const body = han(2000, 5)
    const copies = Array.from({ length: 30 }, (_, n) => {
      const at = 100 + n * 50
      return plain(`${n}.txt`, `${body.slice(0, at)}改动${n}处${body.slice(at)}`)
    })
    const found = told(copies)
    expect(found.map(({ code }) => code)).toEqual(Array(29).fill('text-nearly-twice'))
  })

  it('a collection that holds earlier texts', () => {
    const [one, two] = [han(500, 6), han(700, 7)]
    const found = told([
      plain('1.txt', one),
      plain('2.txt', two),
      plain('3.txt', `${one}\n${two}\n${han(900, 8)}`)
    ])
    expect(found.map(({ code, file, params }) => [code, file, params.part])).toEqual([
      ['text-nearly-twice', '3.txt', '1.txt'],
      ['text-nearly-twice', '3.txt', '2.txt']
    ])
  })
})

describe('TN-65: short texts', () => {
  const notice = (what: string, when: string, where: string): string =>
    `关于召开${what}的通知\n各位家长：\n定于${when}在${where}举行${what}，请准时参加，不得缺席。有事请假。\n河湾小学`
  const pairsOf = (texts: readonly VolumeText[]): string[] =>
    told(texts).map(({ code, params }) => `${code} ${params.part} ${params.whole}`)

  it('a notice that is there again with a correction or two is told', () => {
    const first = notice('春季家长会', '3月5日下午两点', '学校礼堂')
    const again = first.replace('两点', '两点半').replace('有事请假', '有事请提前请假')
    expect(pairsOf([plain('1.txt', han(900, 30)), plain('2.txt', first), plain('3.txt', again)])).toEqual([
      'text-nearly-twice 3.txt 2.txt'
    ])
  })

  it('another notice after the same form is not, and does not hide a copy among hundreds', () => {
    const days = Array.from({ length: 200 }, (_, day) => {
      const base = notice(
        `${han(5, 400 + day)}会`,
        `${1 + (day % 12)}月${1 + (day % 28)}日`,
        han(6, 700 + day)
      )
      return plain(`${day}.txt`, base)
    })
    const copied = days[150]?.text.text.replace('不得缺席', '不要缺席') ?? ''
    expect(pairsOf([...days, plain('again.txt', copied)])).toEqual(['text-nearly-twice again.txt 150.txt'])
  })
})

describe('TN-65: passages', () => {
  it('is told with both places, from 100 characters', () => {
    const shared = passage(100, 9)
    const found = told([
      plain('一.txt', `${han(300, 10)}\n甲${shared}乙。\n${han(200, 11)}`),
      plain('二.txt', `${han(500, 12)}\n${han(80, 13)}\n丙${shared}丁，${han(300, 14)}`)
    ])
    expect(found).toEqual([
      {
        code: 'passage-twice',
        file: '二.txt',
        line: 3,
        params: { length: 100, words: shared.slice(0, 20), where: '一.txt:2', texts: 0, more: 0 }
      }
    ])
  })

  it('counts the marks at its ends where both have them', () => {
    const shared = `“${passage(98, 15)}。`
    const of = (n: number) => `${han(200, n)}\n${shared}\n${han(200, n + 50)}`
    expect(told([plain('1.txt', of(16)), plain('2.txt', of(17))])[0]?.params.length).toBe(100)
  })

  it('marks and line ends between the letters may differ', () => {
    const shared = passage(160, 18)
    const found = told([
      plain('1.txt', `${han(300, 19)}\n${shared}\n${han(200, 20)}`),
      plain(
        '2.txt',
        `${han(300, 21)}\n${shared.replaceAll('，', '；').slice(0, 70)}\n${shared.slice(70)}\n${han(200, 22)}`
      )
    ])
    expect(found).toHaveLength(1)
    expect(found[0]?.params.length).toBe(160)
  })

  it('what many texts have is told once in each', () => {
    const notice = passage(140, 23)
    const texts = Array.from({ length: 40 }, (_, n) =>
      plain(`${n}.txt`, `${han(400, 100 + n)}\n${notice}\n${han(300, 200 + n)}`)
    )
    const found = told(texts)
    expect(found.map(({ file }) => file)).toEqual(Array.from({ length: 39 }, (_, n) => `${n + 1}.txt`))
    expect(found.every(({ params }) => params.where === '0.txt:2')).toBe(true)
    expect(found[2]?.params.texts).toBe(2)
  })

  it('two texts that share much are not told without end', () => {
    const passages = Array.from({ length: 14 }, (_, n) => passage(110, 300 + n))
    const of = (seed: number) => passages.map((one, n) => `${one}${seed}\n${han(260, seed + n)}`).join('\n')
    const found = told([plain('1.txt', of(400)), plain('2.txt', of(500))])
    expect(found).toHaveLength(10)
    expect(found.map(({ params }) => params.more)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 4])
  })

  it('the line is that of the source, not of the kept text', async () => {
    const shared = passage(150, 24)
    const first = await repaired('1.txt', `题目\n\n\n　　${han(300, 25)}\n\n　　${shared}。\n`)
    const again = await repaired('2.txt', `另一题\n\n　　${han(200, 26)}\n\n\n\n　　${shared}。\n`)
    const found = told([first, again])
    expect(found.map(({ line, params }) => [line, params.where])).toEqual([[7, '1.txt:6']])
  })

  it('does not look for repetitions inside one text', () => {
    const shared = passage(200, 27)
    expect(
      told([plain('1.txt', `${shared}\n${han(100, 28)}\n${shared}`), plain('2.txt', han(900, 29))])
    ).toEqual([])
  })
})

describe('laws', () => {
  const volume = fc.record({
    sizes: fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 2, maxLength: 5 }),
    length: fc.integer({ min: 40, max: 320 }),
    first: fc.nat(),
    second: fc.nat(),
    places: fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
    seed: fc.integer({ min: 1000, max: 1_000_000 })
  })

  test('a planted passage is found with its places if and only if it has 100 characters', () => {
    fc.assert(
      fc.property(volume, ({ sizes, length, first, second, places, seed }) => {
        const one = first % sizes.length
        const two = (one + 1 + (second % (sizes.length - 1))) % sizes.length
        const shared = passage(length, seed)
        const bodies = sizes.map((size, n) => {
          const filler = han(size + 500, seed + 7919 * (n + 1))
          if (n !== one && n !== two) return { text: filler, line: 0 }
          const cut = Math.floor((n === one ? places[0] : places[1]) * filler.length)
          const [open, close] = n === one ? '甲乙' : '丙丁'
          const head = `${filler.slice(0, cut)}\n\n`
          return {
            text: `${head}${open}${shared}${close}\n${filler.slice(cut)}`,
            line: head.split('\n').length
          }
        })
        const found = told(bodies.map(({ text }, n) => plain(`${n}`, text)))
        const [early, late] = one < two ? [one, two] : [two, one]
        if (length < 100) expect(found).toEqual([])
        else
          expect(found).toEqual([
            {
              code: 'passage-twice',
              file: `${late}`,
              line: bodies[late]?.line,
              params: {
                length,
                words: shared.slice(0, 20),
                where: `${early}:${bodies[early]?.line}`,
                texts: 0,
                more: 0
              }
            }
          ])
      }),
      { numRuns: 300 }
    )
  })

  test('a copy with corrections 25 and more letters apart is one message, whatever else is added', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 800, max: 3000 }),
        fc.array(fc.integer({ min: 25, max: 60 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        (size, gaps, seed) => {
          const body = han(size, seed)
          let corrected = ''
          let at = 0
          for (const gap of gaps) {
            if (at + gap >= body.length) break
            corrected += `${body.slice(at, at + gap)}改`
            at += gap + 1
          }
          corrected += body.slice(at)
          const found = told([plain('1', han(700, seed + 3)), plain('2', body), plain('3', corrected)])
          expect(found.map(({ code, file, params }) => [code, file, params.whole])).toEqual([
            ['text-nearly-twice', '3', '2']
          ])
        }
      ),
      { numRuns: 150 }
    )
  })

  test('500 texts of 5,000 characters take no time to speak of, and rows of one character are no trap', () => {
    const texts = Array.from({ length: 500 }, (_, n) => plain(`${n}`, han(5000, n + 1)))
    // CPU time: other work on the machine does not matter.
    const start = process.cpuUsage()
    expect(told(texts)).toEqual([])
    expect(millisecondsSince(start)).toBeLessThan(4000)
    const rows = Array.from({ length: 60 }, (_, n) =>
      plain(`${n}`, `${'一二'.repeat(2000 + n)}${han(4000, n)}`)
    )
    const again = process.cpuUsage()
    told(rows)
    expect(millisecondsSince(again)).toBeLessThan(4000)
  })

  const millisecondsSince = (start: NodeJS.CpuUsage): number => {
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  }
})

test('a text that was typed again in the other script is the same', () => {
  const hans = '旧时渡口边有一间书铺，铺里的书总是借得多、卖得少，可是掌柜从来没有为这件事发过愁。'
  const hant = '舊時渡口邊有一間書鋪，鋪裏的書總是借得多、賣得少，可是掌櫃從來沒有為這件事發過愁。'
  const other = '桥修好以后，书铺搬到了镇上，门前的石阶还留着，孩子们放学以后常常坐在那里等船。'
  const found = told([plain('1.txt', hans), plain('2.txt', other), plain('3.txt', hant)])
  expect(found.map(({ code, file }) => `${code} ${file}`)).toEqual(['text-twice 3.txt'])
})
