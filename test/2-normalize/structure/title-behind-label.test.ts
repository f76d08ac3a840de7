/** A text in one line that opens with a label (范文：): what follows shows where its title ends (TN-82). */
import { expect, test } from 'vitest'
import { normalized } from './outline.ts'

const rest =
  '桥头的老木匠做了四十年门窗，从不肯多用一根钉子。他说木头和人一样，有自己的脾气，急不得，也骗不得。徒弟们起初不信，后来一个个都信了。如今镇上谁家做门窗还是先去问他，他不做了，就由徒弟去做，做出来的东西还是那个样子。'.repeat(
    4
  )

test.each([
  ['演讲范文：静心学艺 踏实做人', '木匠要有耐心，'],
  ['演讲范文：让手艺传下去', '如今，镇上的年轻人都往外走，'],
  ['演讲范文：老木匠的耐心', '耐心是做出来的，不是说出来的，'],
  ['演讲范文：把门窗做好', '俗话说：“三分料，七分工。”'],
  ['桥头的老木匠', '【范文展示】四十年前，']
])('%s', async (title, opening) => {
  expect((await normalized(`${title}${opening}${rest}`)).title?.replace(/[【].*/, '')).toBe(title)
})

test.each([
  '编者按：桥头的老木匠做了四十年门窗，镇上的人都认得他，',
  '老木匠对徒弟说：静心学艺踏实做人才能把门窗做好，'
])('no title: %s', async opening => {
  expect((await normalized(`${opening}${rest}`)).title).toBeNull()
})
