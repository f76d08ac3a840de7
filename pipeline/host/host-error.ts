/** A failure of the world with the code that Node gives it: ENOENT, EACCES, EISDIR, EFBIG … */
export class HostError extends Error {
  readonly code: string
  readonly path: string

  constructor(code: string, path: string) {
    super(`${code}: ${path}`)
    this.name = 'HostError'
    this.code = code
    this.path = path
  }
}
