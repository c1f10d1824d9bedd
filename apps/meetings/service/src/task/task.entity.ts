import { TaskSchema } from './task.table.ts'

/** A task (交办). */
export class Task extends TaskSchema.class {}
TaskSchema.setClass(Task)
