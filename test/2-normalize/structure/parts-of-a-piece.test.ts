/** TN-16: bare numbers over the parts of a later piece are no page numbers; those that run through the text are. */
import { expect, test } from 'vitest'
import { normalized } from './outline.ts'

const sentence =
  '镇上从前有一座戏台，台口朝着河，秋收以后各村轮着请人来唱，远近的人都摇着船来看，河面上挤得看不见水。'
const paragraph = `　　${sentence.repeat(3)}`
const part = [paragraph, paragraph, paragraph]
const centred = (text: string): string => `${'　'.repeat(14)}${text}`

const text = (...lines: readonly string[]): Promise<string> =>
  normalized(`${lines.join('\n')}\n`).then(one => one.text)

test('centred below the title of a later piece', async () => {
  const early = [centred('老桥'), '', ...part, ...part, ...part, ...part, '']
  const late = ['戏台', '', '１', '', ...part, '２', '', ...part, '３', '', ...part]
  const kept = await text(
    ...early,
    ...late.map(line => (line.length > 0 && line.length < 4 ? centred(line) : line))
  )
  expect(kept.match(/^[123１２３]$/gm)).toHaveLength(3)
})

test('at the feet of pages', async () => {
  const pages = [1, 2, 3, 4].flatMap(page => [...part, centred(String(page))])
  expect((await text(centred('老桥'), '', ...pages)).match(/^\d$/gm)).toBeNull()
})
