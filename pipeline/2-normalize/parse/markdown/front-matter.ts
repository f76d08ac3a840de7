/** In: a tree that may begin with YAML front matter. Out: its title and author as nodes, all plain values in `root.data`. */
import type { Yaml } from 'mdast'
import type { Byline, Root, RootContent, Title } from '../../../model/article.ts'
import { type Traced, traced } from '../../../model/text.ts'
import { textNode } from './tree.ts'

/**
 * Only `key: value` lines are read; lists and blocks are markup like the rest. The title stands in the tree where the
 * text has no first-level heading of its own, the author below the title where no line there names the same.
 */
export const readFrontMatter = (base: string, root: Root): void => {
  const yaml = root.children[0]
  if (yaml?.type !== 'yaml') return
  root.children.shift()
  const entries = entriesOf(base, yaml)
  const author = entries.get('author')
  const title = entries.get('title')
  const own = root.children.findIndex(node => node.type === 'title')
  if (author && !saysAuthor(base, root.children[own + 1], author))
    root.children.splice(own + 1, 0, nodeOf('byline', author))
  if (title && own < 0) root.children.unshift(nodeOf('title', title))
  const frontMatter = Object.fromEntries(Array.from(entries, ([key, { value }]) => [key, value]))
  root.data = { ...root.data, frontMatter }
}

/** Characters that a line which ends in the name may have before it: 作者：, 文 /. */
const BESIDE = 6

const saysAuthor = (base: string, node: RootContent | undefined, { value }: Traced): boolean => {
  const line = base.slice(node?.position?.start.offset ?? 0, node?.position?.end.offset ?? 0)
  return line.endsWith(value) && line.length <= value.length + BESIDE
}

const entriesOf = (base: string, yaml: Yaml): Map<string, Traced> => {
  const start = yaml.position?.start.offset ?? 0
  const source = base.slice(start, yaml.position?.end.offset ?? start)
  const entries = new Map<string, Traced>()
  for (const line of source.matchAll(/^([A-Za-z][\w-]*):[ \t]+(\S.*)$/gm)) {
    const [whole, key = '', written = ''] = line
    const plain = written.trimEnd()
    const quoted = /^(["']).*\1$/.test(plain) && plain.length > 1 ? 1 : 0
    if (!quoted && /^[[{|>&*!#]/.test(plain)) continue
    const from = start + line.index + whole.length - written.length + quoted
    entries.set(key, traced(base, from, from + plain.length - 2 * quoted))
  }
  return entries
}

const nodeOf = <T extends 'title' | 'byline'>(type: T, trace: Traced): Title | Byline => ({
  type,
  children: [textNode(trace)]
})
