import { syncBuiltinESMExports } from 'node:module'
import os from 'node:os'

/** Gives a process that is started with `--import` of this file the host name TORTURE_HOST. */
os.hostname = () => process.env.TORTURE_HOST
syncBuiltinESMExports()
