import { VolunteerSchema } from './volunteer.table.ts'

/** Somebody who is registered to serve (志愿者), with or without an account. */
export class Volunteer extends VolunteerSchema.class {}
VolunteerSchema.setClass(Volunteer)
