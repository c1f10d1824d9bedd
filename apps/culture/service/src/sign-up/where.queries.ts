import { countyOf } from '@wuxin/platform/area'
import type { Work } from '@wuxin/service/work'
import type { CultureEvent } from '../event/event.entity.ts'

/** Where an event is held, as residents read it: the spot, and the place that it lies in. */
export async function whereOf(work: Work, { area, spot }: Pick<CultureEvent, 'area' | 'spot'>): Promise<string> {
  const place = (await work.directory(countyOf(area))).areaName(area)
  return spot === null ? place : `${place} ${spot}`
}
