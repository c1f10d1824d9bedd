import { ProjectSchema } from './project.table.ts'

/** A project (项目), in which at least one need meets at least one resource. */
export class Project extends ProjectSchema.class {}
ProjectSchema.setClass(Project)
