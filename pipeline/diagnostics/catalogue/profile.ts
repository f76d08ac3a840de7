import { entry } from '../entry.ts'

const sideZh = (side: 'width' | 'height'): string => (side === 'width' ? '宽' : '高')
const unit = (side: 'width' | 'height'): string => (side === 'width' ? 'characters' : 'lines')

/** What a profile of the user's own can be told. */
export const profileMessages = {
  'profile-missing': entry<{ path: string }>({
    severity: 'error',
    en: {
      reason: p => `There is no profile ${p.path}`,
      help: () => 'Write its path relative to the file that names it, or use book, report or gongwen.'
    },
    zh: {
      reason: p => `找不到版式文件 ${p.path}`,
      help: () => '请写相对于本文件的路径，或改用 book、report、gongwen。'
    }
  }),
  'profile-cycle': entry<{ chain: string }>({
    severity: 'error',
    en: {
      reason: p => `The profile extends itself: ${p.chain}`,
      help: () => 'Let one of these files extend book, report or gongwen.'
    },
    zh: {
      reason: p => `版式文件循环引用：${p.chain}`,
      help: () => '请让其中一个文件改为 extends: book、report 或 gongwen。'
    }
  }),
  'profile-pitch': entry<Record<'pitch' | 'size' | 'least', string>>({
    severity: 'error',
    en: {
      reason: p => `Lines ${p.pitch} pt apart overlap: the running text is ${p.size} pt high`,
      help: p => `Write a pitch of ${p.least}pt or more, or a smaller size.`
    },
    zh: {
      reason: p => `行距 ${p.pitch} 磅小于正文字号 ${p.size} 磅，各行重叠`,
      help: p => `请将 pitch 写成 ${p.least}pt 以上，或改小字号。`
    }
  }),
  'profile-block': entry<{
    block: string
    page: string
    left: string
    side: 'width' | 'height'
    most: number
  }>({
    severity: 'error',
    en: {
      reason: p => `The text block does not fit: ${p.side} ${p.block} mm on a page of ${p.page} mm`,
      help: p =>
        `Ask for at most ${p.most} ${unit(p.side)}, or for smaller margins (5 mm at least), a smaller size or pitch.`
    },
    zh: {
      reason: p => `版心放不下：${sideZh(p.side)} ${p.block} 毫米，页面${sideZh(p.side)} ${p.page} 毫米`,
      help: p =>
        `请改为最多 ${p.most} ${p.side === 'width' ? '字' : '行'}，或缩小边距（至少 5 毫米）、字号、行距。`
    }
  }),
  'profile-margins': entry<{
    block: string
    page: string
    left: string
    side: 'width' | 'height'
    most: number
  }>({
    severity: 'error',
    en: {
      reason: p =>
        `Margins and text block do not make the page: of its ${p.side} of ${p.page} mm, ${p.block} mm of text leave ${p.left} mm for the second margin`,
      help: p => `Leave one of the three out, or write ${p.most} ${unit(p.side)} or ${p.left}mm.`
    },
    zh: {
      reason: p =>
        `边距与版心合不成页面：页面${sideZh(p.side)} ${p.page} 毫米，版心 ${p.block} 毫米，第二个边距只余 ${p.left} 毫米`,
      help: p => `三者请省去一个，或写 ${p.most} ${p.side === 'width' ? '字' : '行'}，或写 ${p.left}mm。`
    }
  }),
  'profile-rest': entry<{ width: string; characters: number; size: string; rest: string; outside: string }>({
    severity: 'warning',
    en: {
      reason: p =>
        `The margins leave ${p.width} mm, which is no whole number of characters of ${p.size} pt: lines are set to ${p.characters}, and ${p.rest} mm go to the outer margin`,
      help: p => `Write outside: ${p.outside}mm, or leave it out and write characters: ${p.characters}.`
    },
    zh: {
      reason: p =>
        `边距之间为 ${p.width} 毫米，不是 ${p.size} 磅字的整数倍：按每行 ${p.characters} 字排，余 ${p.rest} 毫米归切口`,
      help: p => `请写 outside: ${p.outside}mm，或省去它而写 characters: ${p.characters}。`
    }
  }),
  'profile-lines': entry<{ role: string; lines: number; size: string; least: number }>({
    severity: 'error',
    en: {
      reason: p => `${p.role} of ${p.size} pt does not fit into ${p.lines} line(s) of the grid`,
      help: p => `Write lines: ${p.least} or more, or a smaller size.`
    },
    zh: {
      reason: p => `${p.role} 的字号 ${p.size} 磅，${p.lines} 行网格放不下`,
      help: p => `请写 lines: ${p.least} 或更多，或改小字号。`
    }
  }),
  'font-not-installed': entry<{ face: string; wanted: string; used: string }>({
    severity: 'warning',
    en: {
      reason: p =>
        `No font called ${p.wanted} is installed for the face ${p.face}; ${p.used} stands in for it`,
      help: () =>
        'Install the font, or name another that is installed; chengce fonts -p shows what serves. Pages may break otherwise where it is installed.'
    },
    zh: {
      reason: p => `字体 ${p.face} 所指的 ${p.wanted} 未安装，以 ${p.used} 代替`,
      help: () =>
        '请安装该字体，或改写已安装的字体名；chengce fonts -p 可查看实际所用。已安装的系统上分页可能不同。'
    }
  })
} as const
