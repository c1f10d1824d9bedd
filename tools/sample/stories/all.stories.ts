import { compoundStories } from './compound.stories.ts'
import { peopleStories } from './people.stories.ts'
import type { Story } from './story.ts'
import { streetStories } from './street.stories.ts'
import { unsolvedStories } from './unsolved.stories.ts'
import { utilityStories } from './utility.stories.ts'

/** Every pattern that sample cases are told by. */
export const stories: readonly Story[] = [...compoundStories, ...streetStories, ...utilityStories, ...peopleStories, ...unsolvedStories]
