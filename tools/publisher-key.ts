import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { departmentKeyFile, readKey, signerOf } from './publish/key.ts'
import { told } from './publish/refusal.ts'
import { print, say } from './setup/progress.mjs'

/** A new key in the file; the one that is there already is kept, and can be enrolled again. */
function keyIn(file: string): KeyObject {
  const { privateKey } = generateKeyPairSync('ed25519')
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  try {
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    print(say('已有密钥，不会覆盖；要另生成：--out <文件>', 'There is a key already, which is not overwritten; for a further one: --out <file>'))
    return readKey(file)
  }
  return privateKey
}

await told(async () => {
  const { values } = parseArgs({ options: { out: { type: 'string' } } })
  const file = resolve(values.out ?? departmentKeyFile())
  const privateKey = keyIn(file)
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString()
  print(say(`私钥：${file}（仅本用户可读，请勿外传）`, `Private half: ${file} (readable by this user alone; hand it to nobody)`))
  print(say(`指纹：${signerOf(privateKey, file).fingerprint}`, `Fingerprint: ${signerOf(privateKey, file).fingerprint}`))
  print(`\n${publicKey}`)
  print(say('下一步：把以上公钥和指纹交给县管理员，在“模块”页为本部门的模块登记；之后即可 npm run publish -- <模块> --to <地址>。',
    'Next: give this public half and its fingerprint to the county’s administrator, who enrols it for your modules on the modules page; then npm run publish -- <module> --to <address>.'))
})
