// Node 20 reads the entry of a thread before a loader is there: this one is plain JavaScript and brings tsx along.
import { register } from 'tsx/esm/api'

register()
await import('./worker.ts')
