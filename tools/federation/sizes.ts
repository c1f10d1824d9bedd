import type { RsbuildPlugin } from '@rsbuild/core'

export interface Budget { kilobytes: number }
export const sizes = (_budget: Budget): RsbuildPlugin => ({ name: 'wuxin:sizes', setup() {} })
