import { Presets, SingleBar } from 'cli-progress'
import { type Progress, silent } from './importer.ts'

/** A progress bar on standard error; nothing at all when that is no terminal. */
export function terminalProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
	if (!stream.isTTY) return silent
	let bar: SingleBar | null = null
	return {
		start(label, total) {
			bar?.stop()
			bar = new SingleBar(
				{
					format: `${label.padEnd(24)} {bar} {percentage}% {value}/{total}`,
					stream,
					hideCursor: true,
					clearOnComplete: true,
				},
				Presets.shades_classic,
			)
			bar.start(Math.max(1, total), 0)
		},
		update(done) {
			bar?.update(done)
		},
		stop() {
			bar?.stop()
			bar = null
		},
	}
}
