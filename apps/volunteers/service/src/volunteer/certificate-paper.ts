import { fileURLToPath } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import Pages from 'pdfkit'
import { encode } from 'uqr'
import type { CertificateText } from './certificate-text.view.ts'

// Runs in a thread of its own (`certificate-document.ts`): the font is 8 MB, and what was laid out goes with the thread.

const [margin, width] = [64, 467]
// The package names its entry alone; its fonts stand beside it.
const font = fileURLToPath(new URL('../fonts/NotoSansHans-Regular.otf', import.meta.resolve('@embedpdf/fonts-sc')))

/** A4, in Noto Sans, of which the file holds the characters that are printed. */
function paper({ code, words, kinds, services, issued, address, notes }: CertificateText): PDFKit.PDFDocument {
  const page = new Pages({ size: 'A4', margin, lang: 'zh-CN', displayTitle: true, info: { Title: `志愿服务证明 ${code}`, Producer: 'Wuxin', Creator: 'Wuxin' } })
  page.registerFont('text', font).font('text')
  page.moveDown(1).fontSize(26).text('志愿服务证明', { align: 'center', characterSpacing: 4 })
  page.moveDown(0.5).fontSize(11).text(`编号 ${code}`, { align: 'center' })
  page.moveDown(2).fontSize(14).text(words, { lineGap: 10, indent: 28 })
  page.moveDown(1)
  if (kinds.length > 0) table(page, ['服务内容', '次数', '时长'], kinds, [0, 240, 340])
  page.moveDown(2).fontSize(12)
  for (const line of issued) page.text(line, { align: 'right', lineGap: 4 })
  check(page, address, code)
  page.fontSize(9)
  for (const line of notes) page.text(line, margin, page.y, { width, lineGap: 3 })
  if (services.length > 0) {
    page.addPage().fontSize(16).text('服务明细').moveDown(0.8)
    table(page, ['日期', '时间', '地点', '内容', '时长'], services, [0, 72, 150, 315, 390])
  }
  return page
}

/** Rows under a head, over as many pages as they take; a text longer than its column goes on below. */
function table(page: PDFKit.PDFDocument, head: readonly string[], rows: readonly (readonly string[])[], starts: readonly number[]): void {
  const columnWidth = (at: number) => (starts[at + 1] ?? width) - (starts[at] ?? 0) - 8
  const line = (cells: readonly string[]) => {
    const height = Math.max(...cells.map((cell, at) => page.heightOfString(cell, { width: columnWidth(at) }))) + 8
    if (page.y + height > page.page.height - margin) page.addPage()
    const top = page.y
    cells.forEach((cell, at) => page.text(cell, margin + (starts[at] ?? 0), top + 4, { width: columnWidth(at) }))
    page.lineWidth(0.5).moveTo(margin, top + height).lineTo(margin + width, top + height).stroke('#999999')
    page.x = margin
    page.y = top + height
  }
  page.fontSize(10)
  line(head)
  for (const row of rows) line(row)
}

/** The QR code and the address at which anybody checks the paper. */
function check(page: PDFKit.PDFDocument, address: string, code: string): void {
  const { data, size } = encode(address, { ecc: 'M', border: 0 })
  const side = 88
  if (page.y + side + 40 > page.page.height - margin) page.addPage()
  const [top, dot] = [page.y + 16, side / size]
  data.forEach((row, y) => row.forEach((isDark, x) => void (isDark && page.rect(margin + x * dot, top + y * dot, dot, dot))))
  page.fill('#000000')
  page.fontSize(11).text('扫码或输入编号即可核验', margin + side + 16, top + 16, { width: width - side - 16 })
  page.fontSize(9).text(code, { width: width - side - 16, lineGap: 3 }).text(address.split('?')[0] ?? '', { width: width - side - 16 })
  page.x = margin
  page.y = top + side + 20
}

const page = paper(workerData as CertificateText) // `certificateDocument` hands over nothing else
const chunks: Buffer[] = []
page.on('data', (chunk: Buffer) => chunks.push(chunk))
page.on('end', () => {
  const file = new Uint8Array(Buffer.concat(chunks))
  parentPort?.postMessage(file, [file.buffer])
})
page.end()
