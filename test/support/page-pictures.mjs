/**
 * Pictures of four pages of the example volume, for the two READMEs: `npm run pictures`.
 * In: the PDF that `npm start` makes. Out: .github/pages/*.png. Needs pdftoppm and pdftotext (poppler-utils).
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const pdf = `${root}output/巷口四季.pdf`
const folder = `${root}.github/pages`
const dotsPerInch = '90'

/** A page is known by words that stand on it and on no earlier page. */
const wanted = [
  { name: 'cover', words: '巷口四季' },
  { name: 'contents', words: '目录' },
  { name: 'opening', words: '报名表是三月初发下去的' },
  { name: 'table', words: '最费劲的一处' }
]

const main = () => {
  const pages = execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8', maxBuffer: 1e9 }).split(
    '\f'
  )
  mkdirSync(folder, { recursive: true })
  for (const { name, words } of wanted) {
    const number = pages.findIndex(text => text.replace(/\s/gu, '').includes(words)) + 1
    if (number === 0) throw new Error(`No page of ${pdf} says ${words}; run npm start first`)
    draw(name, String(number))
  }
}

const draw = (name, page) => {
  const args = ['-png', '-gray', '-singlefile', '-r', dotsPerInch, '-f', page, '-l', page]
  execFileSync('pdftoppm', [...args, pdf, `${folder}/${name}`])
  console.log(`.github/pages/${name}.png: page ${page}`)
}

main()
