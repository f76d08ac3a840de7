/** In: a line. Out: whether it is a button of a site: wrapped text does not go on there. */
import { endsAsSentence } from '../sentences.ts'
import { siteShare } from '../site/site-share.ts'

/** VIP免费下载 under the title: nothing but words of a site, which a sentence would end in with a mark. */
export const isButton = (text: string): boolean => {
  if (text.length > LONGEST_BUTTON || endsAsSentence(text)) return false
  const { share, letters, words } = siteShare(text)
  return share === 1 && letters >= 4 && (words > 1 || letters > 4)
}

const LONGEST_BUTTON = 16
