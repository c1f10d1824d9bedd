import type { CultureFigure } from '@wuxin/culture/event-figure.rules'
import { listPath, type Question } from '@wuxin/web/list-path'

/** The rows that a figure counts, of the same place and days; hubs are counted whatever the days. */
export const figurePath = (figure: CultureFigure, { area, ...over }: Question): string =>
  figure === 'hubs' ? listPath('culture', 'venues', { area, kind: 'harbour' }) : listPath('culture', 'events', { area, ...over, figure })
