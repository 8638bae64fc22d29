import type { SceneChange } from '../../server/contract/presentation/edition.ts'
import { useMessages } from '../i18n/language.tsx'
import { Icon } from '../ui/icon.tsx'
import { changesMessages } from './changes-messages.ts'
import styles from './changes-page.module.css'
import { DifferenceMap } from './difference-map.tsx'

/** Figures that are told at once; the rest unfolds. */
const SHOWN = 8

/** What changed in one scene: agreements and areas that stand out first, then the figures, beside the map of differences. */
export function SceneChanges({ change }: { change: SceneChange }) {
	const t = useMessages(changesMessages)
	const { title, kind, values, hotspots, agreements, difference, sources } = change
	return (
		<li className={styles.scene} data-kind={kind}>
			<div className={styles.sceneHead}>
				<h2 className={styles.sceneTitle}>{title || t.untitled}</h2>
				<p className={styles.kind}>{t.kinds[kind]}</p>
			</div>
			{kind === 'changed' && (
				<div className={styles.found}>
					<div className={styles.lists}>
						{agreements.length > 0 && <Agreements agreements={agreements} />}
						{hotspots.appeared.length + hotspots.gone.length > 0 && <Hotspots hotspots={hotspots} />}
						{values.length > 0 && <Values values={values} />}
					</div>
					{difference && (
						<figure className={styles.map}>
							<figcaption className={styles.subtitle}>{t.map}</figcaption>
							<DifferenceMap answer={difference} />
						</figure>
					)}
				</div>
			)}
			{kind === 'changed' && sources.length > 0 && (
				<p className={styles.source}>
					{t.source}: {sources.map(({ name }) => name).join('; ')}
				</p>
			)}
		</li>
	)
}

function Agreements({ agreements }: Pick<SceneChange, 'agreements'>) {
	const t = useMessages(changesMessages)
	return (
		<section>
			<h3 className={styles.subtitle}>{t.agreements}</h3>
			<ul className={styles.list}>
				{agreements.map(({ kind, investment, title, before, after }) => (
					<li key={`${kind} ${investment} ${before} ${after}`}>
						<strong>{t.agreementKinds[kind]}</strong> · {title}
						<Change before={before} after={after} />
					</li>
				))}
			</ul>
		</section>
	)
}

function Hotspots({ hotspots }: Pick<SceneChange, 'hotspots'>) {
	const t = useMessages(changesMessages)
	return (
		<section>
			<h3 className={styles.subtitle}>{t.hotspots}</h3>
			<ul className={styles.list}>
				{(['appeared', 'gone'] as const).flatMap((way) =>
					hotspots[way].map(({ area, name, was, is }) => (
						<li key={`${way} ${area}`}>
							<strong>{t[way]}</strong> · {name}
							<Change before={was} after={is} />
						</li>
					)),
				)}
			</ul>
		</section>
	)
}

/** `was → is`, said whole to who cannot see the arrow. */
function Change({ before, after }: { before: string; after: string }) {
	const t = useMessages(changesMessages)
	return (
		<span className={styles.change}>
			<span className={styles.said}>{t.was} </span>
			{before}
			<Icon name="right" className={styles.way} />
			<span className={styles.said}>, {t.is} </span>
			{after}
		</span>
	)
}

function Values({ values }: Pick<SceneChange, 'values'>) {
	const t = useMessages(changesMessages)
	return (
		<section>
			<h3 className={styles.subtitle}>{t.values}</h3>
			<ValuesTable values={values.slice(0, SHOWN)} />
			{values.length > SHOWN && (
				<details className={styles.more}>
					<summary>{t.more(values.length - SHOWN)}</summary>
					<ValuesTable values={values.slice(SHOWN)} />
				</details>
			)}
		</section>
	)
}

function ValuesTable({ values }: Pick<SceneChange, 'values'>) {
	const t = useMessages(changesMessages)
	return (
		<table className={styles.values}>
			<thead>
				<tr>
					<th scope="col">{t.figure}</th>
					<th scope="col">{t.before}</th>
					<th scope="col">{t.after}</th>
				</tr>
			</thead>
			<tbody>
				{values.map(({ figure, label, before, after, beforeText, afterText }) => (
					<tr key={figure}>
						<th scope="row">{label}</th>
						<td>{beforeText || t.noFigure}</td>
						<td>
							{afterText || t.noFigure}
							{before !== null && after !== null && (
								<>
									<Icon name={after > before ? 'up' : 'down'} className={styles.way} />
									<span className={styles.said}> ({after > before ? t.higher : t.lower})</span>
								</>
							)}
						</td>
					</tr>
				))}
			</tbody>
		</table>
	)
}
