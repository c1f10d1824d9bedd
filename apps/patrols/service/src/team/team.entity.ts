import { TeamSchema } from './team.table.ts'

/** A patrol team (巡查队) of a place. */
export class Team extends TeamSchema.class {}
TeamSchema.setClass(Team)
