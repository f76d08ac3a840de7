/** A path that does not exist in, the name in its folder that was most likely meant out. */
import { nearest } from '../diagnostics/nearest.ts'
import type { Host } from '../model/host.ts'

/** '' where none is near, or the folder cannot be listed. @example await nearestPath(host, 'book/前.md') // '前言.md' */
export const nearestPath = async (host: Host, path: string): Promise<string> => {
  const slash = path.lastIndexOf('/')
  const folder = slash < 0 ? '.' : path.slice(0, slash) || '/'
  try {
    const names = (await host.list(folder)).map(name => name.replace(/\/$/, ''))
    const written = path.slice(slash + 1)
    return names.find(name => stemOf(name) === written) ?? nearest(written, names)
  } catch {
    return ''
  }
}

/** 01 春游 of 01 春游.txt: the name as many file managers show it. */
const stemOf = (name: string): string => name.replace(/\.[A-Za-z]+$/, '')
