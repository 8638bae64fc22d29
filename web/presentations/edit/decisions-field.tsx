import { useMessages } from '../../i18n/language.tsx'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import styles from './form.module.css'
import { formMessages } from './form-messages.ts'

const MAXIMUM = 12

interface DecisionsFieldProps {
	decisions: readonly string[]
	/** `field`: what is being typed in. */
	onChange: (decisions: string[], field?: string) => void
}

/** What the college is asked to decide, one each, in order. */
export function DecisionsField({ decisions, onChange }: DecisionsFieldProps) {
	const t = useMessages(formMessages)
	return (
		<fieldset className={styles.section}>
			<legend className={styles.heading}>{t.decisions}</legend>
			<ol className={styles.items}>
				{decisions.map((decision, i) => (
					<li key={i} className={`${styles.item} ${styles.two}`}>
						<TextInput
							label={t.decision(i + 1)}
							placeholder={t.decisionPlaceholder}
							lines={1}
							value={decision}
							maxLength={400}
							onChange={(text) => onChange(decisions.with(i, text.replaceAll('\n', ' ')), `decision ${i}`)}
						/>
						<IconButton
							icon="up"
							label={t.upDecision(i + 1)}
							isDisabled={i === 0}
							onPress={() => onChange(decisions.toSpliced(i, 1).toSpliced(i - 1, 0, decision))}
						/>
						<IconButton
							icon="close"
							label={t.removeDecision(i + 1)}
							onPress={() => onChange(decisions.toSpliced(i, 1))}
						/>
					</li>
				))}
			</ol>
			{decisions.length < MAXIMUM && (
				<div>
					<Button small icon="plus" onPress={() => onChange([...decisions, ''])}>
						{t.addDecision}
					</Button>
				</div>
			)}
		</fieldset>
	)
}
