import { AlignmentType, BorderStyle, Document, DocumentGridType, Footer, LineRuleType, Packer, PageNumber, Paragraph, TextRun, type IParagraphOptions } from 'docx'
import { characterPitch, characterSpacing, headingSize, linePitch, page, size } from './minutes-page.rules.ts'
import type { MinutesText } from './minutes-text.view.ts'

/** Typefaces of official documents; a word processor without 小标宋 takes its plain one. */
const face = (eastAsia: string) => ({ eastAsia, ascii: 'Times New Roman', hAnsi: 'Times New Roman', hint: 'eastAsia' })
const faces = { heading: face('方正小标宋简体'), strong: face('黑体'), kai: face('楷体'), body: face('仿宋'), pageNumber: face('宋体') }
type Face = keyof typeof faces

const red = 'FF0000'
const exact = { line: linePitch, lineRule: LineRuleType.EXACT } as const

const run = (text: string, font: Face = 'body', more: { size?: number; color?: string } = {}) => new TextRun({ text, font: faces[font], size: size.body, ...(more.size ? {} : { characterSpacing }), ...more })
const paragraph = (children: TextRun[], more: IParagraphOptions = {}) => new Paragraph({ spacing: exact, alignment: AlignmentType.BOTH, children, ...more })
/** Begins two characters in (左空二字). */
const indented = (text: string, font: Face = 'body') => paragraph([run(text, font)], { indent: { firstLine: 2 * characterPitch } })
const empty = () => paragraph([])

/** The heading (纪要标志): red, in the middle, 35 mm below the edge of the type area, and the red rule as wide as that area. */
function heading({ heading: text, number }: MinutesText): Paragraph[] {
  const wide = headingSize(text)
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before: page.heading, after: linePitch }, children: [run(text, 'heading', { size: wide, color: red })] }),
    paragraph([run(number)], { alignment: AlignmentType.CENTER, border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: red, space: 11 } } }),
    empty(),
    empty(),
  ]
}

/** Who was there (出席、请假、列席): the lines that follow stand under the first name. */
function attendance({ lists }: MinutesText): Paragraph[] {
  const named = lists.filter(({ people }) => people.length > 0)
  return named.map(({ label, people }) =>
    paragraph([run(`${label}：`, 'strong'), run(people.join('、'))], { indent: { left: 5 * characterPitch, hanging: 3 * characterPitch } }),
  )
}

/** — 1 —, one character in from the outer edge. */
const pageNumber = (alignment: 'left' | 'right') =>
  new Footer({
    children: [
      new Paragraph({
        alignment, indent: { [alignment]: characterPitch },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: faces.pageNumber, size: size.pageNumber })],
      }),
    ],
  })

/** Minutes as a document of a word processor, in the layout of GB/T 9704-2012. */
export function minutesDocument(text: MinutesText): Promise<Buffer> {
  const body = text.sections.flatMap(({ title, paragraphs }) => [indented(title, 'strong'), ...paragraphs.map(({ words, isHeading }) => indented(words, isHeading ? 'kai' : 'body'))])
  const titled = paragraph([run(text.title, 'heading', { size: size.title })], { alignment: AlignmentType.CENTER, spacing: { line: Math.round(linePitch * 1.2), lineRule: LineRuleType.AT_LEAST } })
  const document = new Document({
    title: text.title,
    creator: text.heading,
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: faces.body, size: size.body } } } },
    sections: [
      {
        properties: {
          page: { size: { width: page.width, height: page.height }, margin: { top: page.top, bottom: page.bottom, left: page.left, right: page.right, footer: page.footer, header: 0 } },
          grid: { type: DocumentGridType.LINES, linePitch },
        },
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children: [...heading(text), titled, empty(), ...text.opening.map((words) => indented(words)), ...body, empty(), ...attendance(text)],
      },
    ],
  })
  return Packer.toBuffer(document)
}
