/** In: a path. Out: the file's bytes, read by another thread while this one goes on. */
import { closeSync, fstatSync, openSync, read } from 'node:fs'

/**
 * Node's own `readFile` asks for half a megabyte at a time, and for the next one only when this thread is free: while a
 * text is normalized it would get no further than the first. Rejects as `readFile` does.
 *
 * @example const loading = readAside('NotoSerifSC_400Regular.ttf') // then a second of other work, then: await loading
 */
export const readAside = async (path: string): Promise<Uint8Array> => {
  const file = openSync(path, 'r')
  try {
    const bytes = new Uint8Array(fstatSync(file).size)
    for (let at = 0, count = 1; at < bytes.length && count > 0; at += count)
      count = await readAt(file, bytes, at)
    return bytes
  } finally {
    closeSync(file)
  }
}

/** Number of bytes read; 0 at the end. */
const readAt = (file: number, bytes: Uint8Array, at: number): Promise<number> =>
  new Promise((resolve, reject) =>
    read(file, bytes, at, bytes.length - at, at, (error, count) => (error ? reject(error) : resolve(count)))
  )
