/** A DOCX in, the same out after LibreOffice has accepted or rejected every tracked change in it. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const DOCTYPES = '-//OpenOffice.org//DTD OfficeDocument 1.0//EN'

const library = (kind: 'library' | 'libraries', content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE library:${kind} PUBLIC "${DOCTYPES}" "${kind}.dtd">\n` +
  `<library:${kind} xmlns:library="http://openoffice.org/2000/library"` +
  `${kind === 'libraries' ? ' xmlns:xlink="http://www.w3.org/1999/xlink"' : ' library:name="Standard" library:readonly="false" library:passwordprotected="false"'}>` +
  `${content}</library:${kind}>`

const macro = `
Sub Settle(inUrl As String, outUrl As String, verdict As String)
  Dim args(0) As New com.sun.star.beans.PropertyValue
  args(0).Name = "Hidden" : args(0).Value = True
  doc = StarDesktop.loadComponentFromURL(inUrl, "_blank", 0, args())
  disp = createUnoService("com.sun.star.frame.DispatchHelper")
  Dim none()
  frame = doc.CurrentController.Frame
  If verdict = "accept" Then disp.executeDispatch(frame, ".uno:AcceptAllTrackedChanges", "", 0, none())
  If verdict = "reject" Then disp.executeDispatch(frame, ".uno:RejectAllTrackedChanges", "", 0, none())
  Dim out(0) As New com.sun.star.beans.PropertyValue
  out(0).Name = "FilterName" : out(0).Value = "MS Word 2007 XML"
  doc.storeToURL(outUrl, out())
  doc.close(True)
End Sub
`

const moduleXml =
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE script:module PUBLIC "${DOCTYPES}" "module.dtd">\n` +
  '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Review" script:language="StarBasic">' +
  `${macro.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')}</script:module>`

/** `keep` only opens and saves again. */
export const settledByLibreOffice = (docx: Uint8Array, verdict: 'accept' | 'reject' | 'keep'): Uint8Array => {
  const folder = mkdtempSync(join(tmpdir(), 'review-test-'))
  try {
    const basic = join(folder, 'profile', 'user', 'basic')
    const [source, target] = [join(folder, 'in.docx'), join(folder, 'out.docx')]
    writeFileSync(source, docx)
    const urls = [source, target].map(path => pathToFileURL(path).href)
    const call = `macro:///Standard.Review.Settle("${urls[0]}","${urls[1]}","${verdict}")`
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    // The first call sets the profile up, over whatever lies there.
    for (let tries = 0; tries < 3 && !existsSync(target); tries++) {
      writeMacros(basic)
      spawnSync('soffice', [profile, '--headless', '--norestore', call], {
        timeout: 120_000,
        stdio: 'ignore'
      })
    }
    return new Uint8Array(readFileSync(target))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const writeMacros = (basic: string): void => {
  mkdirSync(join(basic, 'Standard'), { recursive: true })
  writeFileSync(
    join(basic, 'script.xlc'),
    library('libraries', '<library:library library:name="Standard" library:link="false"/>')
  )
  writeFileSync(
    join(basic, 'Standard', 'script.xlb'),
    library('library', '<library:element library:name="Review"/>')
  )
  writeFileSync(join(basic, 'Standard', 'Review.xba'), moduleXml)
}
