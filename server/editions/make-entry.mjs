// A process of its own, that brings tsx along, whatever the one that started it runs under.
import { register } from 'tsx/esm/api'

register()
await import('./make-process.ts')
