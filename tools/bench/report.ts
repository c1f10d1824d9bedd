import { isReached, ratioOf, type Figure, type Mark } from './part.ts'

/** The figures of one part, as a run keeps them. */
export interface Measured {
  part: string
  title: string
  figures: Figure[]
}

/** Three digits that say something, and thousands apart: 15,660 · 343 · 18.4 · 0.52. */
export const shown = (value: number): string =>
  value.toLocaleString('en-US', Math.abs(value) >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 })

const ratioShown = (figure: Figure): string => {
  const ratio = ratioOf(figure)
  return ratio === null ? '' : `${ratio.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}×`
}

const bound = ({ most, least }: Mark): string => (most === undefined ? `≥ ${shown(least ?? 0)}` : `≤ ${shown(most)}`)

const markShown = (figure: Figure): string => {
  if (!figure.mark) return ''
  return `${bound(figure.mark)}${figure.mark.of === 'ratio' ? '×' : ''} ${isReached(figure) ? '✓' : '✗'}`
}

const columns = ['', 'ours', 'beside it', 'ratio', 'mark'] as const

const cells = (figure: Figure): string[] => {
  const { name, unit, ours, yardstick, note } = figure
  const beside = yardstick ? `${shown(yardstick.value)} ${unit}, ${yardstick.name}` : ''
  return [note ? `${name} (${note})` : name, `${shown(ours)} ${unit}`, beside, ratioShown(figure), markShown(figure)]
}

/** A part's figures as a table of Markdown, without details. */
export function markdown({ title, figures }: Measured): string {
  const rows = [columns.map((column) => column || title), columns.map(() => '---'), ...figures.filter((figure) => !figure.isDetail).map(cells)]
  return rows.map((row) => `| ${row.join(' | ')} |`).join('\n')
}

/** The same for a terminal: columns aligned. */
export function terminal({ title, figures }: Measured): string {
  const rows = [columns.map((column) => column || title), ...figures.map(cells)]
  const widths = columns.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  return rows.map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ').trimEnd()).join('\n')
}
