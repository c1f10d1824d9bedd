import { useBodyName } from './use-body-name.ts'

/** A body by its id, said by its name. */
export const BodyName = ({ value }: { value: string }) => useBodyName(value)
