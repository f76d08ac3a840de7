import { entry } from '../entry.ts'

/** What putting a volume together can say. */
export const composeMessages = {
  'image-not-placed': entry<{ url: string }>({
    severity: 'warning',
    en: {
      reason: p => `The image ${p.url} is not placed; its alternative text is printed instead`,
      help: () => 'Images are not supported yet. Check that the alternative text reads well in its place.'
    },
    zh: {
      reason: p => `图片 ${p.url} 未排入，以替代文字代之`,
      help: () => '尚不支持图片。请检查替代文字放在此处是否通顺。'
    }
  }),
  'undated-volume': entry<Record<never, never>>({
    severity: 'info',
    en: {
      reason: () => 'The volume has no date; its files are dated 1980-01-01',
      help: () => 'Set «date» in the manifest, or SOURCE_DATE_EPOCH in the environment.'
    },
    zh: {
      reason: () => '本卷没有日期，文件日期记为 1980-01-01',
      help: () => '请在清单中填写 date，或设置环境变量 SOURCE_DATE_EPOCH。'
    }
  }),
  'title-from-file-name': entry<{ file: string; title: string }>({
    severity: 'info',
    en: {
      reason: p => `${p.file} has no title of its own; «${p.title}» is taken from its file name`,
      help: () => 'Give the source a title in the manifest if another one is wanted.'
    },
    zh: {
      reason: p => `${p.file} 文内没有标题，取自文件名：《${p.title}》`,
      help: () => '如需另拟标题，请在清单中为该文填写 title。'
    }
  })
} as const
