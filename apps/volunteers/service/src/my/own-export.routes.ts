import { permittedCall } from '@wuxin/service/call-context'
import type { Route } from '@wuxin/service/define'
import { minuteOf, xlsx } from '@wuxin/service/list/sheet-export'
import { countiesOf } from '@wuxin/service/scope'
import { newWorkbook } from '@wuxin/service/workbook'
import { inWork } from '@wuxin/service/work'
import { keptOfMine, type KeptOfMine } from './own-export.queries.ts'

/**
 * Offers `GET /api/volunteers/own.xlsx`: all that this module keeps of whoever asks (个人信息保护法第四十五条), a sheet for each
 * kind; that they took it is kept.
 */
export const ownExport: Route = (app, service) => {
  app.get('/api/volunteers/own.xlsx', async (context) => {
    const { call, scope, county } = await permittedCall(service, context.req.raw, 'own:keep')
    const kept = await inWork(service, { ...call, sees: countiesOf(scope), procedure: 'own.export' }, scope, (work) => {
      work.note({ record: 'OwnExport', recordId: call.requestId, action: 'export', area: county })
      return keptOfMine(work)
    })
    const headers = { 'content-type': xlsx, 'content-disposition': `attachment; filename="own.xlsx"; filename*=UTF-8''${encodeURIComponent('我的志愿信息.xlsx')}`, 'cache-control': 'private, no-store' }
    return new Response(await written(kept), { headers })
  })
}

/** The sheets and their columns; the words are Chinese, as those of the papers are. */
const sheets: Record<keyof KeptOfMine, { name: string; columns: string[] }> = {
  registrations: { name: '登记', columns: ['姓名', '电话', '出生日期', '地点', '单位', '特长', '监护人', '监护人电话', '关系', '登记时间', '退出时间', '退出原因'] },
  consents: { name: '同意', columns: ['事项', '同意时间', '撤回时间'] },
  memberships: { name: '队伍', columns: ['队伍', '职务', '从', '到'] },
  records: { name: '服务记录', columns: ['日期', '开始', '结束', '地点', '具体地点', '做了什么', '服务内容', '状态', '原因', '记录时间'] },
  certificates: { name: '服务证明', columns: ['编号', '从', '到', '次数', '分钟', '开具时间', '开具人', '撤销时间', '撤销原因'] },
  reports: { name: '双报到', columns: ['类别', '社区', '单位', '状态', '能做什么', '报到时间', '结束时间', '原因'] },
}

async function written(kept: KeptOfMine): Promise<ArrayBuffer> {
  const book = await newWorkbook()
  for (const [key, { name, columns }] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = columns.map((header) => ({ header, width: 20 }))
    sheet.addRows(kept[key as keyof KeptOfMine].map((row) => row.map((cell) => (cell instanceof Date ? minuteOf(cell.toISOString()) : cell)))) // the keys of `sheets`
  }
  return book.xlsx.writeBuffer() as Promise<ArrayBuffer> // exceljs declares a Buffer type of its own
}
