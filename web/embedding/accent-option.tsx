import { useId, useState } from 'react'
import { accentContrast, LEAST_CONTRAST } from '../../server/contract/accent.ts'
import { pictureColors } from '../../server/contract/picture/picture-colors.ts'
import type { View } from '../../server/contract/view.ts'
import { useFormat, useMessages } from '../i18n/language.tsx'
import { Switch } from '../ui/switch.tsx'
import css from './embedding.module.css'
import { embeddingMessages } from './embedding-messages.ts'

interface AccentOptionProps {
	theme: View['theme']
	/** Six hex digits; null: our own. */
	accent: string | null
	onChange: (accent: string | null) => void
}

const CODE = /^#?([0-9a-f]{6})$/i
/** Our own, of the ground on which it will stand. */
const beginOn = (theme: View['theme']) => pictureColors[theme === 'dark' ? 'dark' : 'light'].accent.slice(1)

/** A colour of the page around the map, for links and buttons, with whether it can be read there. */
export function AccentOption({ theme, accent, onChange }: AccentOptionProps) {
	const t = useMessages(embeddingMessages)
	const format = useFormat()
	const id = useId()
	const [text, setText] = useState(accent ?? '')
	const isWrong = !CODE.test(text.trim())
	const take = (written: string) => {
		setText(written)
		const code = CODE.exec(written.trim())?.[1]
		if (code !== undefined) onChange(code.toLowerCase())
	}
	const grounds = theme === 'system' ? (['light', 'dark'] as const) : ([theme] as const)
	const ratio = (value: number) => format.decimal(Math.floor(value * 10) / 10, 1)
	return (
		<>
			<Switch
				isSelected={accent !== null}
				onChange={(on) => {
					if (!on) return onChange(null)
					take(beginOn(theme))
				}}
				hint={t.ownAccentHint}
			>
				{t.ownAccent}
			</Switch>
			{accent !== null && (
				<div className={css.accent}>
					<div className={css.accentFields}>
						<label className={css.field}>
							<span className={css.label}>{t.accent}</span>
							<input
								type="color"
								className={css.color}
								value={`#${accent}`}
								onChange={(event) => take(event.target.value.slice(1))}
							/>
						</label>
						<label className={css.field}>
							<span className={css.label}>{t.accentCode}</span>
							<input
								className={css.input}
								value={text}
								spellCheck={false}
								autoComplete="off"
								aria-invalid={isWrong}
								aria-describedby={id}
								onChange={(event) => take(event.target.value)}
							/>
						</label>
					</div>
					<div id={id} role="status" className={css.hint}>
						{isWrong ? (
							<p className={css.wrong}>{t.accentWrong}</p>
						) : (
							grounds.map((ground) => {
								const found = accentContrast(ground, accent)
								return (
									<p key={ground} data-good={found >= LEAST_CONTRAST}>
										{found >= LEAST_CONTRAST
											? t.accentGood(t.grounds[ground], ratio(found))
											: t.accentBad(t.grounds[ground], ratio(found), format.decimal(LEAST_CONTRAST, 1))}
									</p>
								)
							})
						)}
					</div>
				</div>
			)}
		</>
	)
}
