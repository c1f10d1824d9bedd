import { contestSheetInput } from '@wuxin/culture/contest-input.schema'
import type { ContestRecord } from '@wuxin/culture/contest-view.schema'
import type { SheetLanguage } from '@wuxin/platform/list'
import { permittedCall, queryOf } from '@wuxin/service/call-context'
import type { Route } from '@wuxin/service/define'
import { xlsx } from '@wuxin/service/list/sheet-export'
import { newWorkbook } from '@wuxin/service/workbook'
import { inWork } from '@wuxin/service/work'
import { contestPage } from './contest-record.queries.ts'
import { labels } from './result-export.labels.ts'

type Cell = string | number | null

/** 成绩表: `GET /api/culture/contest-result.xlsx?id=…`, places on one sheet and every mark behind them on the other; who took it is kept. It answers NOT_FOUND outside of the caller's places. */
export const resultExport: Route = (app, service) => {
  app.get(`/api/${service.id}/contest-result.xlsx`, async (context) => {
    const { call, scope, county } = await permittedCall(service, context.req.raw, 'contest:list')
    const { id, lang } = queryOf(context, contestSheetInput)
    const contest = await inWork(service, { ...call, procedure: 'contest-result.export' }, scope, async (work) => {
      work.note({ record: 'Contest', recordId: id, action: 'export', area: county })
      return contestPage(work, id)
    })
    return new Response(await written(contest, lang), { headers: { 'content-type': xlsx, 'content-disposition': `attachment; filename="${contest.number}.xlsx"` } })
  })
}

async function written(contest: ContestRecord, lang: SheetLanguage): Promise<ArrayBuffer> {
  const { places, marks, placeColumns, markColumns, seal } = labels[lang]
  const book = await newWorkbook()
  const add = (name: string, columns: string[], rows: Cell[][]) => {
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = columns.map((header) => ({ header, width: 16 }))
    sheet.addRows(rows)
  }
  const criteria = Math.max(0, ...contest.rounds.map((round) => round.criteria.length))
  add(places, placeColumns, [...placeRows(contest, lang), ...(contest.seal ? [[], [seal, contest.seal]] : [])])
  add(marks, [...markColumns, ...Array.from({ length: criteria }, (_, nth) => `${nth + 1}`)], markRows(contest, lang))
  return book.xlsx.writeBuffer() as Promise<ArrayBuffer> // exceljs declares a Buffer type of its own
}

const nameOf = ({ entrants }: ContestRecord, id: string): [number, string] => {
  const entrant = entrants.find((each) => each.id === id)
  return [entrant?.number ?? 0, entrant?.name ?? '']
}

const placeRows = (contest: ContestRecord, lang: SheetLanguage): Cell[][] =>
  contest.played.flatMap(({ nth, standings }) =>
    standings.map(({ entrant, group, place, score, total, exact, prize, through }) => [contest.rounds[nth - 1]?.name ?? nth, group, place, ...nameOf(contest, entrant), score, total, exact, prize, through ? labels[lang].through : null]))

function markRows(contest: ContestRecord, lang: SheetLanguage): Cell[][] {
  const { highest, lowest, uncounted } = labels[lang]
  const fateOf = ({ round, extra, entrant, judge }: ContestRecord['sheets'][number]): string | null => {
    if (extra > 0) return null
    const counted = contest.played[round - 1]?.standings.find((each) => each.entrant === entrant)?.sheets.find((each) => each.judge === judge)
    if (!counted) return uncounted
    return counted.dropped && { highest, lowest }[counted.dropped]
  }
  return contest.sheets.map((sheet) => [
    contest.rounds[sheet.round - 1]?.name ?? sheet.round, sheet.extra || null, ...nameOf(contest, sheet.entrant), contest.judges.find(({ id }) => id === sheet.judge)?.name ?? '', sheet.total, fateOf(sheet), ...sheet.marks,
  ])
}
