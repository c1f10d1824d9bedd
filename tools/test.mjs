import { checkNode } from './setup/node-version.mjs'
import { giveUp } from './setup/trouble.mjs'

try {
  checkNode()
  const { test } = await import('./setup/test.mjs')
  await test()
} catch (error) {
  giveUp(error)
}
