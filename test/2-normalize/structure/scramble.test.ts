/** Characters that a board set at random around lines, against copying: they go, and what only looks like them stays. */
import { describe, expect, test } from 'vitest'
import { normalized } from './outline.ts'
import { body } from './texts.ts'

const textOf = async (...of: string[]): Promise<string[]> =>
  (await normalized(of.join('\n'))).text.trimEnd().split('\n')

const title = '河边的老磨坊'

describe('characters at random against copying', () => {
  const noise = [
    ') m- }- z6 p9 G% {) ]1 W& c',
    '5 J; n1 S( l7 H" ], g) w\' ?5 e',
    '+ {& _/ ]# z0 d* L8 f/ U. V* |'
  ]

  test('they go from both ends of lines and from lines of their own', async () => {
    const [a = '', b = '', c = ''] = noise
    expect(await textOf(`${title} ${a}`, b, `${c} ${body}${a}`, `${b}（一）水车从哪里来`, body)).toEqual([
      title,
      body,
      '（一）水车从哪里来',
      body
    ])
  })

  test('the number of the line and the bracket that closes its words stay', async () => {
    const [a = '', b = '', c = ''] = noise
    expect(
      await textOf(title, `${a} (2)水车。${body}`, `${b} 3.渡船。${body}`, `${body}(共4条)${c}`, c)
    ).toEqual([title, `(2)水车。${body}`, `3.渡船。${body}`, `${body}（共4条）`])
  })

  test('many runs of fewer signs are noise too; sums and their letters are not', async () => {
    const runs = [
      '6 z7 W. N) I/ C0',
      '% K8 c# Q0 ~ e7',
      '& H5 |1 m$ T h2',
      '` R2 b@ 7 Z{ j3',
      '^ D9 }4 n x. U1'
    ]
    expect(await textOf(title, ...runs.flatMap(run => [`${body}${run}`]))).toEqual([
      title,
      ...runs.map(() => body)
    ])
    const sums = ['a1 +b 2c -d =e', '(3 x) 4y :2 =z', '5* 6/ 7? 8! =9', '1> 2< 3; 4, =5', 'p+ 2q (r 3) =s']
    const kept = (await textOf(title, ...sums.flatMap(sum => [body, sum]))).join('\n')
    for (const sum of sums) expect(kept).toContain(sum.slice(0, 2))
  })

  test('moves of chess, bytes and a few odd lines stay', async () => {
    const moves = [
      'e4 e5 Nf3 Nc6 Bb5 a6',
      'Ba4 Nf6 d3 b5 Bb3 d6',
      'c3 g6 Nd2 Bg7 Nf1 h6',
      '0A 3F 7E 1B 2C 9D'
    ]
    const text = (await textOf(title, ...moves.flatMap(line => [body, line]))).join('\n')
    for (const line of moves) expect(text).toContain(line)
    const odd = (await textOf(title, body, noise[0] ?? '', body)).join('\n')
    expect(odd).toContain('z6 p9')
  })
})
