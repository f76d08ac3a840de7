import { entry } from '../entry.ts'

const facesZh: Readonly<Record<string, string>> = {
  serif: '宋体',
  'serif-bold': '粗宋',
  'serif-black': '特粗宋',
  sans: '黑体',
  'sans-bold': '粗黑',
  kai: '楷体',
  'kai-bold': '粗楷',
  fangsong: '仿宋',
  xiaobiaosong: '小标宋'
}

const faceZh = (face: string): string => facesZh[face] ?? face

/** What putting a volume together can say. */
export const composeMessages = {
  'image-not-placed': entry<{
    url: string
    printed: string
    why: string
    whyZh: string
    next: string
    nextZh: string
  }>({
    severity: 'warning',
    en: {
      reason: p => `The image ${p.url} is not placed: ${p.why}; in its place is printed «${p.printed}»`,
      help: p => p.next
    },
    zh: {
      reason: p => `图片 ${p.url} 未排入：${p.whyZh}；该处印“${p.printed}”`,
      help: p => p.nextZh
    }
  }),
  'undated-volume': entry<Record<never, never>>({
    severity: 'info',
    en: {
      reason: () => 'The volume has no date; its files are dated 1980-01-01',
      help: () => 'Set «date» in the manifest, or SOURCE_DATE_EPOCH in the environment.'
    },
    zh: {
      reason: () => '本册没有日期，文件日期记为 1980-01-01',
      help: () => '请在清单中填写 date，或设置环境变量 SOURCE_DATE_EPOCH。'
    }
  }),
  'sources-skipped': entry<{ count: number; files: string }>({
    severity: 'warning',
    en: {
      reason: p => `The volume is made without ${p.count} source(s) that cannot be read: ${p.files}`,
      help: () => 'Mend them and build again, or set «onError: fail» so that this cannot pass unseen.'
    },
    zh: {
      reason: p => `有 ${p.count} 篇来稿无法读取，成书时略去：${p.files}`,
      help: () => '请修复后重新生成；若不许略去，请设 onError: fail。'
    }
  }),
  'face-stands-in': entry<{ wanted: string; used: string }>({
    severity: 'info',
    en: {
      reason: p => `No font for ${p.wanted} is installed; ${p.used} stands in for it`,
      help: () => 'Install one if the volume must be set in it.'
    },
    zh: {
      reason: p => `未安装${faceZh(p.wanted)}字体，以${faceZh(p.used)}代替`,
      help: () => '若必须使用该字体，请先安装。'
    }
  }),
  'face-from-system': entry<{ face: string; name: string }>({
    severity: 'info',
    en: {
      reason: p => `The face ${p.face} is ${p.name}, which is installed on this system`,
      help: () => 'Where it is not installed, another face stands in and pages may break otherwise.'
    },
    zh: {
      reason: p => `字体 ${p.face} 用的是系统中安装的 ${p.name}`,
      help: () => '没有安装它的系统会以别的字体代替，分页可能不同。'
    }
  }),
  'title-from-manifest': entry<{ own: string; title: string }>({
    severity: 'info',
    en: {
      reason: p =>
        `The title «${p.title}» of the manifest takes the place of «${p.own}», which is not printed`,
      help: () => 'Nothing to do, unless it is the text’s own that is wanted: then leave `title` out.'
    },
    zh: {
      reason: p => `按清单用标题《${p.title}》，文中原标题《${p.own}》不印`,
      help: () => '无需处理；若要用文中原有的标题，请删去清单中该文的 title。'
    }
  }),
  'text-untitled': entry<{ words: string }>({
    severity: 'info',
    en: {
      reason: p => `No title was recognised; the first line is “${p.words}”`,
      help: () =>
        'If that is the title, the line for the manifest says so; else the file name becomes the title.'
    },
    zh: {
      reason: p => `未认出标题；首行是“${p.words}”`,
      help: () => '如首行即标题，请用给出的那一行写进清单；否则以文件名为标题。'
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
