import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readAside } from '../../pipeline/host/read-aside.ts'

describe('readAside', () => {
  it('gives the bytes of the file, and goes on while this thread is busy', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'aside-'))
    try {
      const bytes = new Uint8Array(3_000_000).map((_, index) => index % 251)
      await writeFile(join(folder, 'a'), bytes)
      const [read, empty] = await Promise.all([readAside(join(folder, 'a')), emptyIn(folder)])
      expect(Buffer.compare(read, bytes)).toBe(0)
      expect(empty.length).toBe(0)
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it('rejects with the code of the system', async () => {
    await expect(readAside(join(tmpdir(), 'not', 'there'))).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

const emptyIn = async (folder: string): Promise<Uint8Array> => {
  await writeFile(join(folder, 'b'), '')
  return readAside(join(folder, 'b'))
}
