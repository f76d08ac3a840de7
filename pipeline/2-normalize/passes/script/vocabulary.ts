/** In: converted text. Out: words that the region has others for (鼠標, 滑鼠): they change words, so they are only proposed (TN-70). */
import type { VFile } from 'vfile'
import type { Override } from '../../../diagnostics/override.ts'
import { report } from '../../../diagnostics/report.ts'
import type { Region } from '../../../model/manifest.ts'
import type { Replacement } from '../../../model/text.ts'
import { quotedPlace } from '../../overrides/quoted-place.ts'
import type { PassContext } from '../../pass.ts'
import { type BlockText, replaceInBlock } from '../text/block-text.ts'
import { accepted, baseStretch, unrejected } from '../text/editors-word.ts'
import { maskedText } from '../text/protected-spans.ts'
import type { Target } from './converter.ts'
import { Examples } from './examples.ts'

/** Says which words there are, with what would accept each, and makes what the editor of the volume accepts. */
export const proposeVocabulary = async (
  blocks: readonly BlockText[],
  target: Target,
  file: VFile,
  context: PassContext
): Promise<void> => {
  const find = await findsWords(target, context.settings.region)
  const words = new Examples()
  const remedies: Override[] = []
  for (const block of blocks) {
    const found = unrejected(find(maskedText(block)), block, context)
    const wanted = accepted(found, block, context)
    const isWanted = new Set(wanted.map(({ from }) => from))
    for (const one of found) {
      const stretch = isWanted.has(one.from) ? undefined : baseStretch(block, one)
      if (!stretch) continue
      words.add(`${block.text.slice(one.from, one.to)}→${one.after}`, stretch.start)
      const at = remedies.length < PLACES ? quotedPlace(context, stretch) : null
      if (at) remedies.push({ at, action: { kind: 'accept', rule: 'TN-70' } })
    }
    replaceInBlock(block, wanted)
  }
  const [remedy, ...more] = remedies
  if (!remedy || words.offset === undefined) return
  report(
    file,
    'script-words-suggested',
    { count: words.count, examples: words.shown() },
    context.placeAt(words.offset),
    'TN-70',
    { confidence: CONFIDENCE, remedy, ...(more.length > 0 ? { more } : {}) }
  )
}

/** As many places are given with what would accept them. */
const PLACES = 50
/** A list of words knows nothing of what stands around them. */
const CONFIDENCE = 0.5

type FindWords = (text: string) => Replacement[]

const cache = new Map<string, Promise<FindWords>>()

const findsWords = (target: Target, region: Region): Promise<FindWords> => {
  const key = `${target} ${region}`
  const made = cache.get(key) ?? loadWords(target, region)
  cache.set(key, made)
  return made
}

const loadWords = async (target: Target, region: Region): Promise<FindWords> => {
  if (target === 'hant' && region === 'CN') return () => []
  const [{ Trie }, entries] = await Promise.all([import('opencc-js/core'), entriesOf(target, region)])
  const trie = new Trie()
  for (const [from, to] of entries) if (from !== to) trie.addWord(from, to)
  return text => wordsIn(text, at => trie.matchPrefix(text, at))
}

const wordsIn = (
  text: string,
  matchAt: (at: number) => { readonly end: number; readonly value: string } | null
): Replacement[] => {
  const found: Replacement[] = []
  for (let at = 0; at < text.length; ) {
    const match = matchAt(at)
    if (match) found.push({ from: at, to: match.end, after: match.value, rule: 'TN-70' })
    at = match ? match.end : at + 1
  }
  return found
}

/** OpenCC's lists of words, in the forms that the converted text has. */
const entriesOf = async (target: Target, region: Region): Promise<(readonly [string, string])[]> => {
  const isHongKong = region === 'HK'
  if (target === 'hant') {
    const list = await (isHongKong ? import('opencc-js/dict/HKPhrases') : import('opencc-js/dict/TWPhrases'))
    const { Converter } = await import('opencc-js/cn2t')
    const forms = Converter({ from: 't', to: isHongKong ? 'hk' : 'tw' })
    return pairsOf(list.default).map(([from, to]) => [forms(from), forms(to)])
  }
  const list = await (isHongKong
    ? import('opencc-js/dict/HKPhrasesRev')
    : import('opencc-js/dict/TWPhrasesRev'))
  const { Converter } = await import('opencc-js/t2cn')
  const forms = Converter({ from: 't', to: 'cn' })
  return pairsOf(list.default).map(([from, to]) => [forms(from), forms(to)])
}

const pairsOf = (dictionary: string): [string, string][] =>
  dictionary.split('|').map(entry => {
    const [from = '', to = ''] = entry.split(' ')
    return [from, to]
  })
