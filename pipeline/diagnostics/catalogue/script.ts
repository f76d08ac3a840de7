import { entry } from '../entry.ts'

/** `examples` are `before→after`, the commonest first. */
type Found = { count: number; examples: string }

const scriptEn = (script: string, region: string): string => {
  if (script === 'hans') return 'simplified characters'
  const forms: Readonly<Record<string, string>> = { TW: ' as in Taiwan', HK: ' as in Hong Kong' }
  return `traditional characters${forms[region] ?? ''}`
}
const scriptZh = (script: string, region: string): string => {
  if (script === 'hans') return '简体'
  const forms: Readonly<Record<string, string>> = { TW: '（台湾字形）', HK: '（香港字形）' }
  return `繁体${forms[region] ?? ''}`
}

/** What the conversion between simplified and traditional characters can say. */
export const scriptMessages = {
  'script-converted': entry<Found & { script: string; region: string }>({
    severity: 'info',
    en: {
      reason: p =>
        `${p.count} character(s) were put into ${scriptEn(p.script, p.region)} (TN-70): ${p.examples}`,
      help: () =>
        'Nothing to do. What must stay as it is written: names under «protect» in the manifest, or a place under «overrides» with reject: TN-70.'
    },
    zh: {
      reason: p => `已将 ${p.count} 个字转为${scriptZh(p.script, p.region)}（TN-70）：${p.examples}`,
      help: () =>
        '无需处理。须保持原样的：人名等写在清单的 protect 里，某处文字在 overrides 里写 reject: TN-70。'
    }
  }),
  'script-names-doubtful': entry<Found>({
    severity: 'info',
    en: {
      reason: p =>
        `${p.count} personal name(s) have characters that the other script writes in several ways (TN-72): ${p.examples}`,
      help: () =>
        'Look at each. Put a name that must stay into «protect: { names: […] }»; give a wrong one another spelling with a replace under «overrides».'
    },
    zh: {
      reason: p => `${p.count} 处人名含一字对应多字的情形（TN-72）：${p.examples}`,
      help: () =>
        '请逐一核对。应保持原样的写入 protect: { names: […] }；转错的在 overrides 里用 replace 改正。'
    }
  }),
  'script-not-returned': entry<Found>({
    severity: 'info',
    en: {
      reason: p =>
        `${p.count} character(s) are others when the text is converted back (TN-73): ${p.examples}`,
      help: () =>
        'Mostly two spellings of one word. Look at those that may be two words; overrule a place with reject: TN-70 or replace under «overrides».'
    },
    zh: {
      reason: p => `有 ${p.count} 个字转回后与原文不同（TN-73）：${p.examples}`,
      help: () =>
        '多数只是同一字的两种写法。若其中有字义不同的，请在 overrides 里用 reject: TN-70 或 replace 指明。'
    }
  }),
  'script-words-suggested': entry<Found>({
    severity: 'info',
    en: {
      reason: p => `${p.count} word(s) have others in this region (TN-70): ${p.examples}`,
      help: () =>
        'Words were not changed. To take all of them over: --accept TN-70; one place: accept: TN-70 under «overrides».'
    },
    zh: {
      reason: p => `有 ${p.count} 处用词在当地另有说法（TN-70）：${p.examples}`,
      help: () => '未改用词。全部采用：--accept TN-70；只采用某处：在 overrides 里写 accept: TN-70。'
    }
  })
} as const
