import { entry } from '../entry.ts'

/** What reading an HTML page can say. */
export const htmlMessages = {
  'html-empty': entry<{ file: string }>({
    severity: 'error',
    en: {
      reason: p => `${p.file} is a page without any text of its own`,
      help: () =>
        'Where its text is made by a program in the browser, save the page from there as text; else take it out.'
    },
    zh: {
      reason: p => `${p.file} 是没有正文的网页`,
      help: () => '若正文由网页脚本生成，请在浏览器中另存为文本；否则请将其移出。'
    }
  }),
  'html-frames': entry<{ file: string; frames: string }>({
    severity: 'error',
    en: {
      reason: p => `${p.file} has no text of its own: it only shows other pages side by side (${p.frames})`,
      help: () => 'Put the page that holds the text in its place.'
    },
    zh: {
      reason: p => `${p.file} 没有正文：它只是把别的网页并排显示（${p.frames}）`,
      help: () => '请改用其中含有正文的那个网页。'
    }
  }),
  'html-controls-left-out': entry<{ file: string; count: number; words: string }>({
    severity: 'info',
    en: {
      reason: p => `${p.count} field(s), choice(s) or button(s) of ${p.file} were left out: ${p.words}`,
      help: () =>
        'Read these words; where some of them belong to the text, save the page as text and put them in there.'
    },
    zh: {
      reason: p => `${p.file} 中 ${p.count} 个输入框、选项或按钮未收入：${p.words}`,
      help: () => '无需处理；如需收入，请另存为文本。'
    }
  }),
  'html-no-article': entry<{ file: string }>({
    severity: 'warning',
    en: {
      reason: p => `${p.file} holds nothing that reads as the text of an article; the whole page was kept`,
      help: () => 'Look at what was kept; where it is a list of links, take the page out.'
    },
    zh: {
      reason: p => `${p.file} 中没有像文章正文的内容，保留了整页文字`,
      help: () => '请查看保留的内容；若只是链接列表，请将其移出。'
    }
  }),
  'html-left-out': entry<{ file: string; chars: number; count: number; words: string }>({
    severity: 'info',
    en: {
      reason: p =>
        `${p.chars} characters of ${p.file} in ${p.count === 1 ? 'one place' : `${p.count} places`} stand around its text and were left out: ${p.words}`,
      help: () => 'Read these words; where some belong to the text, save the page as text and put them in.'
    },
    zh: {
      reason: p => `${p.file} 中有 ${p.count} 处共 ${p.chars} 个字在正文之外，未收入：${p.words}`,
      help: () => '请看一下这些字；若其中有属于正文的，请把网页另存为文本再补入。'
    }
  }),
  'html-prose-left-out': entry<{ file: string; chars: number; words: string }>({
    severity: 'warning',
    en: {
      reason: p =>
        `${p.file}: ${p.chars} characters that read like a text stand where a page has its furniture and were left out: “${p.words}”`,
      help: () =>
        'Look at the page; where they belong to the text, save the page as text, or copy them into it.'
    },
    zh: {
      reason: p => `${p.file}：有 ${p.chars} 个字像正文，但位于网页的附属区域，未收入：“${p.words}”`,
      help: () => '请查看原网页；若属于正文，请将网页另存为文本，或把这部分复制进去。'
    }
  }),
  'html-beside-text': entry<{ file: string; words: string }>({
    severity: 'warning',
    en: {
      reason: p =>
        `${p.file}: “${p.words}” stands apart from the text on its page, but reads like a text, and was kept`,
      help: () => 'Nothing to do where it belongs to the text; else drop it in overrides.'
    },
    zh: {
      reason: p => `${p.file}：“${p.words}”在网页上与正文分开，但像正文，已保留`,
      help: () => '若属于正文，无需处理；否则请在 overrides 中删除。'
    }
  }),
  'html-deletions-accepted': entry<{ file: string; count: number; words: string }>({
    severity: 'warning',
    en: {
      reason: p =>
        `${p.file}: ${p.count} deletion(s) marked in the page (<del>) are taken as accepted and are out, insertions (<ins>) are in: ${p.words}`,
      help: () => 'Where a deletion should not hold, take the <del> tags off in the page.'
    },
    zh: {
      reason: p =>
        `${p.file}：网页中标为删除（<del>）的 ${p.count} 处按接受处理，未收入；标为插入（<ins>）的保留：${p.words}`,
      help: () => '若有不应删去的，请在网页中去掉 <del> 标签。'
    }
  }),
  'html-entities-twice': entry<{ file: string; count: number }>({
    severity: 'info',
    en: {
      reason: p =>
        `${p.count} characters of ${p.file} were escaped twice, as in &amp;nbsp;, and were read as meant`,
      help: () => 'Nothing to do.'
    },
    zh: {
      reason: p => `${p.file} 中有 ${p.count} 个字符被转义两次（如 &amp;nbsp;），已按原意读取`,
      help: () => '无需处理。'
    }
  }),
  'html-too-complex': entry<{ file: string; seconds: number }>({
    severity: 'error',
    en: {
      reason: p => `${p.file} could not be read as HTML within ${p.seconds} seconds and the memory allowed`,
      help: () => 'Split the page, or save it from a browser as plain text (.txt, UTF-8).'
    },
    zh: {
      reason: p => `${p.file} 未能在 ${p.seconds} 秒和限定内存内读完`,
      help: () => '请拆分网页，或用浏览器另存为纯文本（.txt，UTF-8）。'
    }
  }),
  'encoding-declared-otherwise': entry<{ file: string; encoding: string; declared: string }>({
    severity: 'info',
    en: {
      reason: p => `${p.file} calls itself ${p.declared}, but its bytes are ${p.encoding}, and were read so`,
      help: p => `Nothing to do; where the text looks wrong, build with --encoding ${p.declared}.`
    },
    zh: {
      reason: p => `${p.file} 自称 ${p.declared}，但其字节是 ${p.encoding}，已按后者读取`,
      help: p => `无需处理；若文字不对，请用 --encoding ${p.declared}。`
    }
  })
} as const
