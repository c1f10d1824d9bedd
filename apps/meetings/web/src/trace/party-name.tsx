import { sixParties } from '@wuxin/meetings/settings.schema'

/** A party by its code, said by its name; the county's own are named by their codes already. */
export const PartyName = ({ value }: { value: string }) => sixParties.find(({ id }) => id === value)?.name ?? value
