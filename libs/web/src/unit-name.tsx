import { useUnitName } from './names.ts'

/** A unit by its id, said by its name. */
export const UnitName = ({ value }: { value: string }) => useUnitName(value)
