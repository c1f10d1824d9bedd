import { TopicSchema } from './topic.table.ts'

/** A topic (议题) on its eight steps. */
export class Topic extends TopicSchema.class {}
TopicSchema.setClass(Topic)
