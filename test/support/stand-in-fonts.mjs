/**
 * In: a folder to write to. Out: a configuration for fontconfig in which the packaged fonts stand in for those that a DOCX names, with
 * the widths that users' fonts have, so that a bare machine sets Chinese at all.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { withTimesMetrics, withWholeMarks } from './times-metrics.mjs'

const require = createRequire(import.meta.url)

const SONG = 'Noto Serif SC'
const HEI = 'Noto Sans SC'
const KAI = 'LXGW WenKai'

const STAND_INS = [
  [SONG, ['宋体', 'SimSun', '新細明體', 'PMingLiU', '方正小标宋简体']],
  [HEI, ['黑体', 'SimHei', '微軟正黑體', 'Microsoft JhengHei']],
  [KAI, ['楷体', 'KaiTi', '楷体_GB2312', '標楷體', 'DFKai-SB', '仿宋', 'FangSong', '仿宋_GB2312']]
]

/** @returns the path of the configuration */
export const fontConfiguration = work => {
  const own = join(work, 'fonts')
  mkdirSync(own)
  const fonts = [...packaged('noto-serif-sc', SONG), ...packaged('noto-sans-sc', HEI), ...kaiFonts()]
  for (const { path, family, style } of fonts)
    writeFileSync(join(own, basename(path)), withWholeMarks(readFileSync(path), family, style))
  writeFileSync(join(own, 'times.ttf'), withTimesMetrics(readFileSync(fonts[0].path)))
  const aliases = STAND_INS.flatMap(([real, names]) => names.map(name => alias(name, real)))
  const file = join(work, 'fonts.conf')
  writeFileSync(
    file,
    `<?xml version="1.0"?><fontconfig><dir>${own}</dir><cachedir>${join(work, 'fontcache')}</cachedir>${aliases.join('')}` +
      `<match target="pattern"><edit name="family" mode="append_last"><string>${SONG}</string></edit></match></fontconfig>`
  )
  return file
}

const packaged = (name, family) => {
  const root = dirname(require.resolve(`@expo-google-fonts/${name}/package.json`))
  return [
    ['400Regular', 'Regular'],
    ['700Bold', 'Bold']
  ].flatMap(([folder, style]) =>
    filesIn(join(root, folder)).map(path => ({ path: join(root, folder, path), family, style }))
  )
}

/** As a build leaves them. */
const kaiFonts = () => {
  const folder = join(dirname(dirname(require.resolve('fflate/package.json'))), '.cache/chengce')
  return filesIn(folder)
    .filter(name => name.startsWith('lxgw'))
    .map(name => ({
      path: join(folder, name),
      family: KAI,
      style: name.includes('-700-') ? 'Bold' : 'Regular'
    }))
}

const filesIn = folder => {
  try {
    return readdirSync(folder).filter(name => name.endsWith('.ttf'))
  } catch {
    return []
  }
}

const alias = (name, real) =>
  `<match target="pattern"><test name="family"><string>${name}</string></test>` +
  `<edit name="family" mode="assign" binding="same"><string>${real}</string></edit></match>`
