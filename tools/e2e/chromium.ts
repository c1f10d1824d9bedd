import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright'

const executable = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => path && existsSync(path))
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** Starts the browser that this machine has, which does nothing but what it is told. */
export const startChromium = (): Promise<Browser> => chromium.launch({ executablePath: executable, args: quiet })
