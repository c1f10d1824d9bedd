import { AlignmentType, Document, Packer, Paragraph, TextRun } from 'docx'
import type { ArchiveText } from './archive-text.view.ts'

/** Typefaces of official documents; sizes in half points: 二号, 三号. */
const face = (eastAsia: string) => ({ eastAsia, ascii: 'Times New Roman', hAnsi: 'Times New Roman', hint: 'eastAsia' })
const size = { title: 44, body: 32 }
const pitch = 560
/** Begins two characters in (左空二字). */
const indented = (text: string, font: string) => new Paragraph({ spacing: { line: pitch }, indent: { firstLine: 640 }, children: [new TextRun({ text, font: face(font), size: size.body })] })
const centred = (text: string, font: string, height: number) => new Paragraph({ alignment: AlignmentType.CENTER, spacing: { line: Math.round(pitch * 1.2) }, children: [new TextRun({ text, font: face(font), size: height })] })

/** An event's archive as a document of a word processor. */
export function archiveDocument({ title, number, sections }: ArchiveText): Promise<Buffer> {
  const body = sections.flatMap((section) => [indented(section.title, '黑体'), ...section.lines.map((line) => indented(line, '仿宋'))])
  const document = new Document({ title, creator: '五心', sections: [{ properties: {}, children: [centred(title, '方正小标宋简体', size.title), centred(`活动档案 ${number}`, '楷体', size.body), ...body] }] })
  return Packer.toBuffer(document)
}
