import type { Category } from '@wuxin/feedback/category.schema'
import { language } from '@wuxin/web/i18n'

/** A category's name in the language on screen; the Chinese one where no other was given. */
export const nameOf = ({ name, nameEn }: Pick<Category, 'name' | 'nameEn'>): string => (language() === 'en-US' ? (nameEn ?? name) : name)
