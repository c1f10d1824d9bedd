import { print, say } from './progress.mjs'

/**
 * Ends the process in order when the person or the system asks for it, or when the process that started it is gone;
 * who asks twice does not wait.
 * @param {() => Promise<void>} stop
 */
export function onEnd(stop) {
  let asked = false
  const end = () => {
    if (asked) process.exit(130)
    asked = true
    stop().then(() => {
      print(say('已停止', 'Stopped'))
      process.exit(0)
    }, (error) => {
      console.error(error)
      process.exit(1)
    })
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end)
  // Only a process that was started with a channel has one to lose.
  process.once('disconnect', end)
}
