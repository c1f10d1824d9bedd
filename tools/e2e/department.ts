import { createPrivateKey } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CanaryAudience } from '@wuxin/platform/release.schema'
import { installationKeyFile } from '@wuxin/platform-service/registry/installation-key-file'
import { channelAt, turnChannel } from '../publish/channel.ts'
import { signerOf } from '../publish/key.ts'
import { previewLink } from '../publish/preview-link.ts'
import { registryAt } from '../publish/registry-client.ts'
import { announce, upload, type Release } from '../publish/release.ts'

/** A department that publishes the pages of one module to a suite, with the key of the installation. */
export async function departmentOf(module: string, { url, dataDir }: { url: string; dataDir: string }) {
  const file = join(dataDir, installationKeyFile)
  const signer = signerOf(createPrivateKey(await readFile(file)), file)
  const registry = registryAt(url)
  const place = { module, part: 'web', county: '' } as const
  const channel = async () => {
    const shown = await channelAt(registry, place)
    if (!shown) throw new Error(`nothing of ${module} is live`)
    return shown
  }
  const turn = async (step: Parameters<typeof turnChannel>[4]) => turnChannel(registry, signer, place, await channel(), step)
  return {
    channel,
    async publish(release: Release): Promise<void> {
      const announced = await announce(registry, signer, release)
      if (!announced.isKnown) await upload(registry, signer, release, announced, () => undefined)
    },
    live: (version: string) => turn({ action: 'live', version, reason: '' }),
    canary: (version: string, audience: CanaryAudience) => turn({ action: 'canary', version, audience, reason: '' }),
    back: () => turn({ action: 'back', reason: '' }),
    /** The link that shows a version until then; a link of before where `at` says so. */
    preview: (version: string, until: Date, at = new Date()) => previewLink(signer, { to: url, module, version, at, until }),
  }
}
