import type { RsbuildConfig, RsbuildPlugin } from '@rsbuild/core'
import { pluginReact } from '@rsbuild/plugin-react'
import { compressed } from './compress.ts'

/** The browsers of staff, and the oldest of residents' phones. */
export const browsers = { staff: ['chrome >= 100', 'firefox >= 110', 'safari >= 16'], resident: ['chrome >= 78', 'safari >= 15', 'firefox >= 90'] }

/**
 * Files are split by what is written in them. What is only taken from a host has no text, so that each would count the same
 * and stand where the bundler's hashes of absolute paths put it: another checkout would build another version.
 */
const split = { type: /^(javascript|json|css)/, minChunks: 2, priority: -20, reuseExistingChunk: true } as const

/** What the builds of hosts and modules have in common. */
export const commonConfig = (targets: string[], plugins: RsbuildPlugin[]): RsbuildConfig => ({
  plugins: [pluginReact(), compressed(), ...plugins],
  // Libraries are written for newer browsers than a resident's phone: they are translated too.
  source: { include: targets === browsers.resident ? [/[\\/]node_modules[\\/]/] : [] },
  output: {
    overrideBrowserslist: targets,
    sourceMap: { js: false },
    legalComments: 'none',
    filenameHash: true,
    cleanDistPath: true,
  },
  html: { crossorigin: 'anonymous' },
  security: { sri: { enable: 'auto' } },
  splitChunks: { cacheGroups: { default: split } },
  performance: { printFileSize: false },
})
