import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { memoryHost } from '../../pipeline/host/memory.ts'
import { nodeHost } from '../../pipeline/host/node.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chengce-host-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('written whole or not at all', () => {
  test('folders are made, old files replaced, nothing left aside', async () => {
    const path = join(folder, 'deep/er/书.txt')
    await nodeHost().write(path, bytes('一'))
    await nodeHost().write(path, bytes('二'))
    expect(readFileSync(path, 'utf8')).toBe('二')
    expect(readdirSync(join(folder, 'deep/er'))).toEqual(['书.txt'])
  })

  test('where one of several cannot be put in place, all others are as before', async () => {
    writeFileSync(join(folder, 'a.pdf'), 'old')
    mkdirSync(join(folder, 'b.docx'))
    const files = ['new.pdf', 'a.pdf', 'b.docx'].map(name => ({
      path: join(folder, name),
      bytes: bytes('new')
    }))
    await expect(nodeHost().writeAll(files)).rejects.toMatchObject({ code: 'EISDIR' })
    expect(readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('old')
    expect(readdirSync(folder).sort()).toEqual(['a.pdf', 'b.docx'])
  })

  test('a file where the folder should be', async () => {
    writeFileSync(join(folder, 'out'), '')
    await expect(nodeHost().write(join(folder, 'out/a.pdf'), bytes('x'))).rejects.toHaveProperty('code')
    expect(existsSync(join(folder, 'out/a.pdf'))).toBe(false)
  })
})

describe('reading the world', () => {
  test('kinds, lists and globs', async () => {
    for (const name of ['b.txt', 'a.txt', '.hidden.txt', '{a}.txt']) writeFileSync(join(folder, name), 'x')
    mkdirSync(join(folder, 'sub'))
    writeFileSync(join(folder, 'sub/c.txt'), 'x')
    symlinkSync(join(folder, 'sub'), join(folder, 'link'))
    const host = nodeHost()
    expect(await host.kind(folder)).toBe('folder')
    expect(await host.kind(join(folder, 'a.txt'))).toBe('file')
    expect(await host.kind(join(folder, 'none'))).toBe('absent')
    expect(await host.kind(join(folder, 'a.txt/b'))).toBe('absent')
    expect(await host.kind('nul\0byte')).toBe('absent')
    expect(await host.list(folder)).toEqual(['.hidden.txt', 'a.txt', 'b.txt', 'link/', 'sub/', '{a}.txt'])
    expect(await host.glob('*.txt', folder)).toEqual(['a.txt', 'b.txt', '{a}.txt'])
    expect(await host.glob('sub/*.txt', folder)).toEqual(['sub/c.txt'])
    expect(await host.glob('{b,x}.txt', folder)).toEqual(['b.txt'])
  })

  test.skipIf(process.getuid?.() === 0)('what may not be read says so', async () => {
    writeFileSync(join(folder, 'a.txt'), 'x')
    chmodSync(join(folder, 'a.txt'), 0)
    await expect(nodeHost().read(join(folder, 'a.txt'))).rejects.toMatchObject({ code: 'EACCES' })
  })
})

test('the memory host answers as the real one does', async () => {
  const host = memoryHost({ 'x/b.txt': 'b', 'x/a.txt': 'a', 'x/sub/c.txt': 'c' })
  expect(await host.kind('x')).toBe('folder')
  expect(await host.kind('x/a.txt')).toBe('file')
  expect(await host.kind('y')).toBe('absent')
  expect(await host.list('x')).toEqual(['a.txt', 'b.txt', 'sub/'])
  expect(await host.glob('**/*.txt', 'x')).toEqual(['a.txt', 'b.txt', 'sub/c.txt'])
  await expect(host.read('x/none')).rejects.toMatchObject({ code: 'ENOENT' })
})
