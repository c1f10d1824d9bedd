import { FindingSchema } from './finding.table.ts'

/** A finding (发现问题) of a shift. */
export class Finding extends FindingSchema.class {}
FindingSchema.setClass(Finding)
