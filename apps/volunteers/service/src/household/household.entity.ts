import { HouseholdSchema } from './household.table.ts'

/** A household's file (结对帮扶); who lives there is read by a look alone. */
export class Household extends HouseholdSchema.class {}
HouseholdSchema.setClass(Household)
