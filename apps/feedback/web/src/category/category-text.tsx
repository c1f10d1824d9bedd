import { useCategoryName } from './use-categories.ts'

/** A category by its code, said by its name. */
export const CategoryText = ({ value }: { value: string }) => useCategoryName()(value)
