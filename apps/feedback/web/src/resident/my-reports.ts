import { keepDraft, readDraft } from '@wuxin/web/draft'

/** A report sent from this phone. */
export interface MyReport {
  code: string
  number: string
  /** How it begins, to tell it from the others. */
  words: string
  /** Milliseconds. */
  at: number
}

const keptAs = 'feedback.reports'
const most = 20

/** The reports sent from this phone, the newest first. */
export const myReports = (): readonly MyReport[] => readDraft<MyReport[]>(keptAs) ?? []

/** Remembers a report on this phone, so that its code need not be. */
export const keepReport = (report: MyReport): void => keepDraft(keptAs, [report, ...myReports().filter(({ code }) => code !== report.code)].slice(0, most))

/** Forgets a report on this phone; the case itself goes on. */
export const forgetReport = (code: string): void => keepDraft(keptAs, myReports().filter((each) => each.code !== code))
