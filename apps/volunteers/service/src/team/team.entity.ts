import { TeamSchema } from './team.table.ts'

/** A team (五色队) of a place. */
export class Team extends TeamSchema.class {}
TeamSchema.setClass(Team)
