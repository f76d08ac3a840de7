import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { parse } from 'yaml'
import { planVolumes } from '../../pipeline/batch/plan-volumes.ts'
import { init } from '../../pipeline/cli/init.ts'
import { yamlText } from '../../pipeline/cli/yaml-text.ts'
import { compileVolume } from '../../pipeline/compile.ts'
import { memoryHost } from '../../pipeline/host/memory.ts'
import { nodeHost } from '../../pipeline/host/node.ts'
import type { Host } from '../../pipeline/model/host.ts'
import { shown } from './shown.ts'

const body = (words: string): string => `　　${words}，这一段说的是平常的事情，说得不长，也不短。\n`

const TEXTS: Readonly<Record<string, string>> = {
  '汇编/01-春游-林间.txt': body('早上八点出发'),
  '汇编/02.txt': `读书会小结\n作者：木槿\n\n1、开头\n\n${body('开头')}\n2、结尾\n\n${body('结尾')}`,
  '汇编/03-随笔.txt': `随笔三则\n\n下面是编者整理的三则随笔，欢迎大家阅读。\n\n${['一', '二', '三']
    .map(n => `篇${n}\n\n${body('春天来得早')}\n${body('夏天雨水多')}\n`)
    .join('')}`,
  '汇编/10-下篇/01: 有冒号.md': `# “引号”与 #井号\n\n${body('正文')}`,
  '汇编/10-下篇/2026.txt': `true\n\n${body('题目像真值')}`,
  '汇编/README.md': '不是来稿'
}

const hostOf = (files: Readonly<Record<string, string | Uint8Array>>) =>
  memoryHost(files, { font: nodeHost().font })

const started = async (host: Host, folder?: string, language: 'en' | 'zh' = 'zh') => {
  const { terminal, printed, told } = shown(language)
  const code = await init(host, folder, terminal)
  return { code, printed: printed(), told: told() }
}

const textIn = async (host: Host, path = '汇编/compilation.yaml'): Promise<string> =>
  new TextDecoder().decode(await host.read(path))

const builtFrom = async (host: Host, folder = '汇编') => {
  const [volume] = await planVolumes(host, { paths: [folder], out: 'output', formats: ['docx'] })
  if (!volume?.job) throw new Error(volume?.findings.map(({ reason }) => reason).join('\n'))
  const { outputs, articles } = await compileVolume(host, volume.job)
  return { bytes: outputs[0]?.bytes, articles, findings: volume.findings, job: volume.job }
}

describe('chengce init', () => {
  it('writes what was recognised: title, parts, texts in order with titles and authors', async () => {
    const host = hostOf(TEXTS)
    const { code, told, printed } = await started(host, '汇编')
    expect([code, printed]).toEqual([0, ''])
    expect(told).toMatch(/汇编\/compilation\.yaml：来稿 5 件，共 7 篇，存疑 \d 处\n$/)
    expect(parse(await textIn(host))).toEqual({
      title: '汇编',
      parts: [
        {
          sources: [
            { file: '01-春游-林间.txt', title: '春游', author: '林间' },
            { file: '02.txt', title: '读书会小结', author: '木槿' },
            { file: '03-随笔.txt', title: '随笔三则' }
          ]
        },
        {
          title: '下篇',
          sources: [
            { file: '10-下篇/01: 有冒号.md', title: '“引号”与 #井号' },
            { file: '10-下篇/2026.txt', title: 'true' }
          ]
        }
      ]
    })
    expect(await textIn(host)).toContain('03-随笔.txt, title: 随笔三则 }   # 内有 3 篇\n')
  })

  it('the volume is the same with it as without', async () => {
    const host = hostOf(TEXTS)
    const before = await builtFrom(host)
    await started(host, '汇编')
    const after = await builtFrom(host)
    expect(after.findings).toEqual([])
    expect(after.articles).toEqual(before.articles)
    expect(after.bytes).toEqual(before.bytes)
  })

  test.each(['en', 'zh'] as const)('every key behind # can be switched on (%s)', async language => {
    const host = hostOf(TEXTS)
    await started(host, '汇编', language)
    const text = await textIn(host)
    const keys = text.match(/^#[A-Za-z]+: .*#.*$/gm) ?? []
    expect(keys.length).toBeGreaterThan(8)
    host.files.set(
      '汇编/compilation.yaml',
      new TextEncoder().encode(text.replace(/^#(?=[A-Za-z]+: .*#)/gm, ''))
    )
    expect((await builtFrom(host)).findings).toEqual([])
  })

  it('what is doubtful stands behind #, ready to be switched on', async () => {
    const host = hostOf(TEXTS)
    await started(host, '汇编')
    const text = await textIn(host)
    const [head = '', block = ''] = text.split('#overrides:\n')
    expect(block).toMatch(/^# {2}02\.txt:\n# {4}- \{ at: "1、.*accept: TN-36 \} {3}# 4: 70% /)
    host.files.set(
      '汇编/compilation.yaml',
      new TextEncoder().encode(`${head}overrides:\n${block.replace(/^#/gm, '')}`)
    )
    const { job } = await builtFrom(host)
    expect(job.manifest.overrides['02.txt']?.[0]?.action).toEqual({ kind: 'accept', rule: 'TN-36' })
  })

  it('leaves a manifest that is there', async () => {
    for (const name of ['compilation.yaml', 'compilation.yml']) {
      const host = hostOf({ ...TEXTS, [`汇编/${name}`]: 'title: 我的\n' })
      const { code, told } = await started(host, '汇编')
      expect(code).toBe(2)
      expect(told).toContain('manifest-exists')
      expect(await textIn(host, `汇编/${name}`)).toBe('title: 我的\n')
    }
  })

  test.each([
    ['nowhere', 'path-missing'],
    ['汇编/02.txt', 'init-no-folder'],
    ['空', 'no-sources']
  ])('%s: %s, exit 2, nothing written', async (folder, code) => {
    const host = hostOf({ ...TEXTS, '空/README.md': 'x' })
    const files = [...host.files.keys()]
    const ran = await started(host, folder, 'en')
    expect(ran.code).toBe(2)
    expect(ran.told).toContain(`  ${code}\n`)
    expect([...host.files.keys()]).toEqual(files)
  })

  it('takes sources, or else the folder that it is called in', async () => {
    const inSources = hostOf({ 'sources/1.txt': TEXTS['汇编/02.txt'] ?? '' })
    await started(inSources)
    expect(inSources.files.has('sources/compilation.yaml')).toBe(true)
    const here = hostOf({ '1.txt': TEXTS['汇编/02.txt'] ?? '' })
    expect((await started(here)).code).toBe(0)
    expect(here.files.has('compilation.yaml')).toBe(true)
  })

  it('a text that cannot be read is named, and said so: exit 3', async () => {
    const host = hostOf({ ...TEXTS, '汇编/04.txt': '' })
    const { code, told } = await started(host, '汇编')
    expect(code).toBe(3)
    expect(told).toContain('empty-source')
    expect(await textIn(host)).toContain('      - 04.txt   # 还不能读取')
    expect(parse(await textIn(host)).parts[0].sources).toHaveLength(4)
  })
})

test('yamlText: what is written is read again', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.stringMatching(/^[ -~]{0,8}$/),
        fc.constantFrom(
          'true',
          '2026',
          '1e5',
          '0x1F',
          'a: b',
          '- x',
          '春 ',
          '#',
          'a #b',
          '~',
          'null',
          '2026-11-22',
          '.5',
          '1_000'
        )
      ),
      text => {
        expect(parse(`{ key: ${yamlText(text)}, next: 1 }`)).toEqual({ key: text, next: 1 })
      }
    ),
    { numRuns: 1000 }
  )
})

test('no manifest is written where nothing can be read', async () => {
  const host = hostOf({ '空/a.txt': '' })
  const { code, told } = await started(host, '空')
  expect(code).toBe(3)
  expect(told).toContain('空文件')
  expect(await host.kind('空/compilation.yaml')).toBe('absent')
})
