import { remoteConfig } from '../../../tools/federation/remote.ts'

export default remoteConfig('culture')
