import { caseWanted, topicWanted } from '@wuxin/events/patrols'
import type { tableHazardInput, whistleHazardInput } from '@wuxin/patrols/hazard-input.schema'
import type { HazardRecord } from '@wuxin/patrols/hazard-view.schema'
import { countyOf } from '@wuxin/platform/area'
import type { Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { step } from './hazard-step.work.ts'

const byOf = ({ caller: { id, name } }: Work) => ({ id, name })

/** 吹哨: FEEDBACK takes it down as a case, and says by its events what came of it. Throws PASSED_ON. */
export const whistle = (work: Work, { category, words: said, ...seen }: z.output<typeof whistleHazardInput>): Promise<HazardRecord> =>
  step(work, seen, async (hazard, by) => {
    const words = said ?? hazard.words
    const taken = hazard.passOn({ to: 'whistle', words, label: category }, by)
    const { id, area, number, spot, title } = hazard
    const place = [(await work.directory(countyOf(area))).path(area), spot].filter(Boolean).join(' ')
    const about = [number, words.includes(title) ? '' : title, place].filter(Boolean).join(' ')
    await work.publish(caseWanted, { module: 'patrols', id, area, category, words: `${words}\n${about}`, name: null, phone: null, label: number, by: byOf(work) })
    return taken
  })

/** 提交议题: MEETINGS takes it into its pool of topics, and says by its events how it goes on. Throws PASSED_ON. */
export const table = (work: Work, { title: called, words: said, ...seen }: z.output<typeof tableHazardInput>): Promise<HazardRecord> =>
  step(work, seen, async (hazard, by) => {
    const [title, words] = [called ?? hazard.title, said ?? hazard.words]
    const taken = hazard.passOn({ to: 'topic', words, label: title }, by)
    await work.publish(topicWanted, { id: hazard.id, number: hazard.number, area: hazard.area, title, words, by: byOf(work) })
    return taken
  })
