import type { BulkText } from '@wuxin/feedback-service/bulk/bulk-text.fixture'
import { reportWords, wording } from '../../sample/case-words.ts'
import { Random } from '../../sample/random.ts'
import { stories } from '../../sample/stories/all.stories.ts'

/** Tellings of each story of the sample. */
const tellings = 5
const units = 8

/** Some hundreds of reports in the sample's words, the same ones on every machine. */
export function rowTexts(): BulkText[] {
  const random = new Random('bench')
  const told = stories.flatMap((story, at) =>
    Array.from({ length: tellings }, (): BulkText => {
      const building = `${random.int(1, 18)}号楼`
      const fill = wording(story, building, random)
      const { category, plan, result, answer } = story
      return {
        category, words: reportWords(story, fill, random), spot: random.chance(0.6) ? building : null, plan: fill(plan), result: fill(result), answer: fill(answer),
        unit: (at % units) + 1,
      }
    }))
  return random.shuffle(told)
}
