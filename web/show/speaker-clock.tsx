import { useState } from 'react'
import { useFormat, useMessages } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import styles from './speaker.module.css'
import { speakerMessages } from './speaker-messages.ts'
import { durationText, pause, reset, start, stopped, timeUsed } from './stopwatch.ts'
import { useNow } from './use-now.ts'

/** The time of day, and the time used: it begins to run by itself when the show leaves its first scene. */
export function SpeakerClock({ moved }: { moved: boolean }) {
	const t = useMessages(speakerMessages)
	const format = useFormat()
	const now = useNow()
	const [watch, setWatch] = useState(stopped)
	const [begun, setBegun] = useState(false)
	if (moved && !begun) {
		setBegun(true)
		setWatch(start(watch, now))
	}
	return (
		<div className={styles.clock}>
			<p>
				<span className={styles.label}>{t.clock}</span> <strong>{format.clock(now)}</strong>
			</p>
			<p>
				<span className={styles.label}>{t.used}</span>{' '}
				<strong role="timer">{durationText(timeUsed(watch, Math.max(now, watch.since ?? 0)))}</strong>
			</p>
			<div className={styles.watch}>
				<Button
					small
					onPress={() => {
						setBegun(true)
						setWatch(watch.since === null ? start(watch, Date.now()) : pause(watch, Date.now()))
					}}
				>
					{watch.since === null ? t.start : t.pause}
				</Button>
				<Button small onPress={() => setWatch(reset(watch, Date.now()))}>
					{t.reset}
				</Button>
			</div>
		</div>
	)
}
