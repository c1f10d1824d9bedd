import type { RecordKind, searchable } from '@wuxin/volunteers/overview.schema'

/** The page of each kind of record below the module; what is seen to on a list has no page of its own. */
const pages: Record<RecordKind | (typeof searchable)[number], (id: string) => string> = {
  wish: (id) => `wishes/${id}`,
  order: (id) => `orders/${id}`,
  record: () => 'records/confirm',
  report: (id) => `reports/${id}`,
  listing: (id) => `listings/${id}`,
  project: (id) => `projects/${id}`,
  pledge: (id) => `pledges/${id}`,
  building: () => 'buildings',
  household: (id) => `households/${id}`,
  watch: () => 'curtain',
  alarm: (id) => `alarms/${id}`,
  session: (id) => `sessions/${id}`,
  home_service: (id) => `home-services/${id}`,
  team: (id) => `teams/${id}`,
}

/** Where a record is seen to; one of a kind that is younger than this page, on the module's first. */
export const pageOf = (kind: keyof typeof pages, id: string): string => (pages as Partial<typeof pages>)[kind]?.(id) ?? 'wishes' // a newer service may answer it
