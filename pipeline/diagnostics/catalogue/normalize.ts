import { entry } from '../entry.ts'

/** Messages of this area; see ../catalogue.ts. */
export const normalizeMessages = {
  'markdown-too-complex': entry<{ file: string; seconds: number }>({
    severity: 'error',
    en: {
      reason: p =>
        `${p.file} could not be read as Markdown within ${p.seconds} s: its markup is nested or repeated without end`,
      help: () =>
        'Look for long rows of *, >, [ or -; save the file as .txt if it is not meant to be Markdown.'
    },
    zh: {
      reason: p => `${p.file} 无法在 ${p.seconds} 秒内按 Markdown 读完：标记嵌套或重复过多`,
      help: () => '请检查成串的 *、>、[ 或 -；如果不是 Markdown，请另存为 .txt。'
    }
  }),
  'images-not-set': entry<{ count: number }>({
    severity: 'warning',
    en: {
      reason: p => `${p.count} image(s) are left out: images are not set yet`,
      help: () => 'Put what the image shows into words, or add it to the printed volume by hand.'
    },
    zh: {
      reason: p => `略去 ${p.count} 幅图片：目前还不能排图`,
      help: () => '请改用文字说明，或在成品中手工加入。'
    }
  }),
  'html-tags-ignored': entry<{ count: number }>({
    severity: 'info',
    en: {
      reason: p => `${p.count} HTML tag(s) in Markdown are not followed; the text between them is kept`,
      help: () => 'Use Markdown syntax where the tag meant something, e.g. **bold** or a table.'
    },
    zh: {
      reason: p => `Markdown 中的 ${p.count} 个 HTML 标签不起作用；标签之间的文字保留`,
      help: () => '标签有意义处请改用 Markdown 写法，如 **粗体** 或表格。'
    }
  }),
  'html-comment-removed': entry<{ count: number }>({
    severity: 'info',
    en: {
      reason: p => `${p.count} HTML comment(s), scripts or style sheets were removed`,
      help: () => 'Take the text out of the comment if it should be printed.'
    },
    zh: {
      reason: p => `删去 ${p.count} 处 HTML 注释、脚本或样式`,
      help: () => '如需印出，请把文字移出注释。'
    }
  }),
  'dropped-boilerplate': entry<{ words: string; why: string }>({
    severity: 'info',
    en: {
      reason: p => `“${p.words}” is not content (${p.why}) and was left out`,
      help: () => 'If it belongs to the text, keep it by an override in the manifest.'
    },
    zh: {
      reason: p => `“${p.words}”不是正文（${p.why}），已略去`,
      help: () => '如果它属于正文，请在清单的 overrides 中保留。'
    }
  })
} as const
