import { entry } from '../entry.ts'

/** Where there are any. @example some(3, n => `, and ${n} more`) // ', and 3 more' */
const some = (count: string | number, say: (count: string | number) => string): string =>
  Number(count) > 0 ? say(count) : ''

/** What is said of texts and passages that stand in a volume twice (TN-65). */
export const duplicateMessages = {
  'text-twice': entry<{ file: string; first: string }>({
    severity: 'warning',
    en: {
      reason: p => `${p.file} is the same text as ${p.first}`,
      help: () => 'Both are in the volume. Take one of them out of the folder or of «parts».'
    },
    zh: {
      reason: p => `${p.file} 与 ${p.first} 是同一篇`,
      help: () => '两篇都收入了本册。请从文件夹或 parts 中去掉一篇。'
    }
  }),
  'text-nearly-twice': entry<{ part: string; whole: string; percent: number }>({
    severity: 'warning',
    en: {
      reason: p => `${p.percent} % of ${p.part} stands in ${p.whole} too`,
      help: () =>
        'Both are in the volume. If they are two versions of one text, take one of them out of the folder or of «parts».'
    },
    zh: {
      reason: p => `${p.part} 有 ${p.percent}% 的文字也见于 ${p.whole}`,
      help: () => '两篇都收入了本册。如果是同一篇的两个稿本，请从文件夹或 parts 中去掉一篇。'
    }
  }),
  'passage-twice': entry<{ length: number; words: string; where: string; texts: number; more: number }>({
    severity: 'info',
    en: {
      reason: p =>
        `${p.length} characters from “${p.words}…” stand in ${p.where} too${some(p.texts, n => `; at least 100 of them in ${n === 1 ? 'one more text' : `${n} more texts`}`)}${some(p.more, n => `; the two texts share ${n} more such passages`)}`,
      help: () =>
        'Nothing to do where both quote the same source. Else look who wrote it; to leave it out here, drop it under «overrides».'
    },
    zh: {
      reason: p =>
        `自“${p.words}……”起 ${p.length} 字也见于 ${p.where}${some(p.texts, n => `，另有 ${n} 篇含其中至少 100 字`)}${some(p.more, n => `；两篇另有 ${n} 处这样的雷同`)}`,
      help: () =>
        '如果是引用同一出处，无需处理；否则请核对出自谁手。如要在此处略去，请在 overrides 中写 drop。'
    }
  })
} as const
