import { entry } from '../entry.ts'

/** --accept TN-24, TN-36: what stands behind the space is taken for a path. */
const isRule = (path: string): boolean => /^TN-?\d/i.test(path)

/** What the command line, the disk and a batch can say. */
export const hostMessages = {
  'path-missing': entry<{ path: string; nearest: string }>({
    severity: 'error',
    en: {
      reason: p => `${p.path} does not exist.${p.nearest === '' ? '' : ` Did you mean “${p.nearest}”?`}`,
      help: p =>
        isRule(p.path)
          ? 'If it is a rule for --accept: between rules stands a comma and no space, such as --accept TN-24,TN-36.'
          : 'Name a folder of texts, a compilation.yaml, or text files.'
    },
    zh: {
      reason: p => `找不到 ${p.path}。${p.nearest === '' ? '' : `是否想写“${p.nearest}”？`}`,
      help: p =>
        isRule(p.path)
          ? '如指 --accept 的规则：几条规则之间只用逗号，不留空格，如 --accept TN-24,TN-36。'
          : '请给出文本文件夹、compilation.yaml 或文本文件。'
    }
  }),
  'path-not-given': entry<{ path: string }>({
    severity: 'error',
    en: {
      reason: p => `No path was given, and there is no folder “${p.path}” here, which is then taken`,
      help: () => 'Name a folder of texts: chengce build my-texts.'
    },
    zh: {
      reason: p => `没有给出路径，而默认的文件夹“${p.path}”在此处不存在`,
      help: () => '请给出文本文件夹，例如：chengce build 我的文稿。'
    }
  }),
  'path-twice': entry<{ path: string }>({
    severity: 'error',
    en: {
      reason: p => `${p.path} is given twice`,
      help: () => 'Give each folder, manifest or file once.'
    },
    zh: { reason: p => `${p.path} 给出了两次`, help: () => '每个文件夹、清单或文件只给一次。' }
  }),
  'command-unknown': entry<{ command: string; nearest: string }>({
    severity: 'error',
    en: {
      reason: p =>
        p.command === p.nearest
          ? `The command “${p.command}” stands behind an option`
          : `“${p.command}” is neither a command nor a file or folder. Did you mean “${p.nearest}”?`,
      help: p =>
        p.command === p.nearest
          ? `Put the options behind it: chengce ${p.command} … --lang zh.`
          : 'chengce --help says which commands there are.'
    },
    zh: {
      reason: p =>
        p.command === p.nearest
          ? `命令“${p.command}”写在了选项之后`
          : `“${p.command}”不是命令，也不是文件或文件夹。是否想写“${p.nearest}”？`,
      help: p =>
        p.command === p.nearest
          ? `请将选项写在命令之后：chengce ${p.command} … --lang zh。`
          : '有哪些命令见 chengce --help。'
    }
  }),
  'epoch-wrong': entry<{ value: string }>({
    severity: 'error',
    en: {
      reason: p =>
        `SOURCE_DATE_EPOCH is “${p.value}”; expected a whole number of seconds since 1970, up to the year 9999`,
      help: () => 'Correct the environment variable, or unset it and put a date into the manifest.'
    },
    zh: {
      reason: p => `环境变量 SOURCE_DATE_EPOCH 的值是“${p.value}”，应为自 1970 年起的整秒数，不晚于 9999 年`,
      help: () => '请改正，或取消该变量而在清单中填写 date。'
    }
  }),
  'output-is-file': entry<{ out: string; path: string }>({
    severity: 'error',
    en: {
      reason: p =>
        p.out === p.path
          ? `--out ${p.out} is a file; expected a folder`
          : `--out ${p.out} cannot be a folder: ${p.path} is a file`,
      help: () => 'Name a folder; files in it are called after the title of the volume.'
    },
    zh: {
      reason: p =>
        p.out === p.path
          ? `--out ${p.out} 是文件，应为文件夹`
          : `--out ${p.out} 不能用作文件夹：${p.path} 是文件`,
      help: () => '请给出文件夹；其中的文件以册名命名。'
    }
  }),
  'report-not-compared': entry<{ path: string; formats: string }>({
    severity: 'info',
    en: {
      reason: p =>
        `${p.path} is of a build of other formats (${p.formats || 'unknown'}), and is not compared`,
      help: () => 'Nothing to do; the formats that were asked for were compared.'
    },
    zh: {
      reason: p => `${p.path} 属于另一次生成（格式：${p.formats || '不明'}），不作比较`,
      help: () => '无需处理；所选的格式已经比较。'
    }
  }),
  'folder-unreadable': entry<{ path: string; code: string }>({
    severity: 'error',
    en: {
      reason: p => `The folder ${p.path} cannot be listed: the system says ${p.code}`,
      help: () => 'Check your right to read it, and that no folder in it leads back to itself.'
    },
    zh: {
      reason: p => `无法列出文件夹 ${p.path}：系统报告 ${p.code}`,
      help: () => '请检查读取权限，以及其中有无指回自身的文件夹。'
    }
  }),
  'volume-name-twice': entry<{ name: string; first: string; second: string }>({
    severity: 'error',
    en: {
      reason: p => `${p.first} and ${p.second} would both be written as ${p.name}`,
      help: () => 'Give one of them another title, or build them into different folders with --out.'
    },
    zh: {
      reason: p => `${p.first} 与 ${p.second} 的成品同名：${p.name}`,
      help: () => '请改其中一个的 title，或用 --out 写到不同文件夹。'
    }
  }),
  'output-unwritable': entry<{ path: string; code: string }>({
    severity: 'error',
    en: {
      reason: p => `${p.path} cannot be written: the system says ${p.code}`,
      help: () =>
        'Close the file where it is open, check your right to write there, or name another folder with --out.'
    },
    zh: {
      reason: p => `无法写入 ${p.path}：系统报告 ${p.code}`,
      help: () => '请关闭正在打开的文件，检查写入权限，或用 --out 指定别的文件夹。'
    }
  }),
  'output-differs': entry<{ path: string }>({
    severity: 'error',
    en: {
      reason: p => `${p.path} is not what the sources give now`,
      help: () => 'Build without --check to bring it up to date.'
    },
    zh: { reason: p => `${p.path} 与现在的来稿不一致`, help: () => '请去掉 --check 重新生成。' }
  }),
  'output-absent': entry<{ path: string }>({
    severity: 'error',
    en: { reason: p => `${p.path} does not exist yet`, help: () => 'Build without --check to make it.' },
    zh: { reason: p => `还没有 ${p.path}`, help: () => '请去掉 --check 生成。' }
  }),
  'usage-wrong': entry<{ problem: string; problemZh: string }>({
    severity: 'error',
    en: { reason: p => p.problem, help: () => 'chengce --help says what there is.' },
    zh: { reason: p => p.problemZh, help: () => '用法见 chengce --help。' }
  }),
  'option-not-yet': entry<{ option: string }>({
    severity: 'error',
    en: {
      reason: p => `${p.option} is planned but not yet there`,
      help: () => 'Leave it out for now; chengce --help says what there is.'
    },
    zh: { reason: p => `${p.option} 尚未实现`, help: () => '请暂时不用；可用功能见 chengce --help。' }
  }),
  'option-value': entry<{ option: string; value: string; expected: string }>({
    severity: 'error',
    en: {
      reason: p => `${p.option} is “${p.value}”; expected ${p.expected}`,
      help: () => 'Correct the value, or leave the option out for its default.'
    },
    zh: {
      reason: p => `${p.option} 的值是“${p.value}”，应为 ${p.expected}`,
      help: () => '请改正；不写则用默认值。'
    }
  }),
  'code-unknown': entry<{ code: string; nearest: string }>({
    severity: 'error',
    en: {
      reason: p =>
        `“${p.code}” is no message code and no rule.${p.nearest === '' ? '' : ` Did you mean “${p.nearest}”?`}`,
      help: () => 'Codes stand at the end of each message, rules in reports: empty-source, TN-20.'
    },
    zh: {
      reason: p => `没有“${p.code}”这个代码或规则。${p.nearest === '' ? '' : `是否想写“${p.nearest}”？`}`,
      help: () => '代码在每条消息末尾，规则在报告中，例如 empty-source、TN-20。'
    }
  }),
  'our-fault': entry<{ where: string; problem: string }>({
    severity: 'error',
    en: {
      reason: p => `chengce itself failed at ${p.where}: ${p.problem}`,
      help: () =>
        'This is a fault of chengce, not of your texts. Please report it, with the text if you may; CHENGCE_DEBUG=1 shows where it happened.'
    },
    zh: {
      reason: p => `成册在 ${p.where} 处自身出错：${p.problem}`,
      help: () =>
        '这是成册的错误，不是文本的问题。请报告此事，可以的话附上文本；CHENGCE_DEBUG=1 会显示出错的位置。'
    }
  })
} as const
