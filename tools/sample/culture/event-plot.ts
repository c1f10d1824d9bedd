import type { Particulars } from '@wuxin/culture/event-kind.schema'
import type { PhotoName } from '../volunteers/volunteer-plan.ts'

/** What shall happen on an occasion of the year; the telling finds days, people and their sign-ups for it. */
export interface EventPlot {
  /** An occasion by its key, `party_day 04` for the branch's own day of that month, or a day `MM-DD`. */
  on: string
  /** Days after it. */
  shift?: number
  area: string
  /** A venue by its key, or a spot in words. */
  at: { venue: string } | { spot: string }
  title: string
  particulars: Particulars
  words: string
  /** How it went, as its report says. */
  summary: string
  /** When it begins, `HH:MM`, nine o'clock otherwise; how long it lasts in minutes, two hours otherwise. */
  from?: string
  minutes?: number
  /** With sign-up: how many may come, how many parties do, and whether children come along. */
  signUp?: { capacity: number; parties: number; families?: boolean }
  /** Without sign-up: how many were counted. */
  attended?: number
  /** Yuan, planned and spent. */
  cost?: readonly [number, number]
  /** Units that take part, by their keys. */
  partners?: readonly string[]
  photos?: readonly PhotoName[]
}

/** What a theme day of the branch goes through (议程). */
export const partyAgenda = ['重温入党誓词', '交纳党费', '集中学习', '讨论小区的事', '志愿服务'] as const
