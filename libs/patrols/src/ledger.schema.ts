import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { span } from '@wuxin/platform/input.schema'
import { listOf, sheetLanguage } from '@wuxin/platform/list'
import { instant, placeView } from '@wuxin/platform/view.schema'
import { hazardGrades, hazardStates } from './hazard.schema.ts'

/** The official columns of the ledger (工作台账), in their order: 序号, 时间, 地点, 隐患, 等级, 责任人, 措施, 期限, 整改, 复查, 销号. */
export const ledgerColumns = ['seq', 'foundAt', 'place', 'hazard', 'grade', 'person', 'measure', 'deadline', 'rectified', 'inspected', 'closed'] as const
export type LedgerColumn = (typeof ledgerColumns)[number]

/** A ledger of a compound, community, township or county over some days. It is generated; nothing in it is typed. */
export const ledgerInput = z.object({ ...span, area: areaCode, page: z.int().min(1).max(10_000).default(1), size: z.int().min(1).max(100).default(50) })
export type LedgerInput = z.output<typeof ledgerInput>
/** The same as a sheet: every cell that looks like a number is text. */
export const ledgerExportInput = ledgerInput.omit({ page: true, size: true }).extend({ lang: sheetLanguage })

/** One line: `seq` counts within the ledger as it is asked, by the time of finding; who and when where something was done. */
export const ledgerRow = z.object({
  id: z.uuid(), number: z.string(), state: z.enum(hazardStates), seq: z.int(), foundAt: instant, place: placeView, spot: z.string().nullable(), hazard: z.string(), grade: z.enum(hazardGrades).nullable(),
  person: z.string().nullable(), measure: z.string().nullable(), deadline: instant.nullable(),
  rectified: z.object({ at: instant, words: z.string() }).nullable(), inspected: z.object({ at: instant, by: z.string() }).nullable(), closed: z.object({ at: instant, by: z.string() }).nullable(),
})
export type LedgerRow = z.infer<typeof ledgerRow>
/** A page of the ledger. */
export const ledgerList = listOf(ledgerRow)

/** 责任人: the person that a plan names, else the unit or post that it was given to. 措施: of the plan, else what was done. A line says what is so, never a dash for what was forgotten. */
export const ledgerCells = ({ plan, owner, result }: { plan: { measure: string | null; person: string | null } | null; owner: string | null; result: { words: string } | null }) => ({
  person: plan?.person ?? owner, measure: plan?.measure ?? result?.words ?? null,
})
