import { checkNode } from './setup/node-version.mjs'
import { giveUp } from './setup/trouble.mjs'

try {
  checkNode()
  const { start } = await import('./setup/start.mjs')
  await start()
} catch (error) {
  giveUp(error)
}
