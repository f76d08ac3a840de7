/** Which language messages are in: the command line and the environment in, `en` or `zh` out. */

export type Language = 'en' | 'zh'

/** `--lang` beats the locale; a locale that is not Chinese is English. Read before options are, since help is said in it too. */
export const languageOf = (
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>
): Language => {
  const at = args.findIndex(arg => arg === '--lang' || arg.startsWith('--lang='))
  const asked = at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1])
  if (asked === 'en' || asked === 'zh') return asked
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find(value => value !== undefined && value !== '')
  return locale?.startsWith('zh') ? 'zh' : 'en'
}
