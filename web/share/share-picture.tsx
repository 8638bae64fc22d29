import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useMessages } from '../i18n/language.tsx'
import { readingParameters, valuesParameters } from '../queries.ts'
import { csvHref } from '../table/csv-href.ts'
import { useTheme } from '../theme/use-theme.tsx'
import buttons from '../ui/button.module.css'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useView } from '../view/use-view.tsx'
import { drawView, type ViewPicture } from './draw-view.ts'
import { rasterise, withLetters } from './rasterise.ts'
import { saveFile } from './save-file.ts'
import styles from './share.module.css'
import { shareMessages } from './share-messages.ts'
import { usePassing } from './use-passing.ts'

const SVG = 'image/svg+xml'
const PNG = 'image/png'

/** What is on screen as a picture to copy, keep or hand to an app, and its figures as a table. */
export function SharePicture() {
	const t = useMessages(shareMessages)
	const { view, hrefOf } = useView()
	const theme = useTheme()
	const client = useQueryClient()
	const [said, say] = usePassing<'copied' | 'notCopied' | 'noPicture'>()
	const { data: picture, isError } = useQuery({
		queryKey: ['picture', view, theme],
		queryFn: async () => {
			const drawn = await drawView(client, view, theme, { width: window.innerWidth, height: window.innerHeight })
			return { ...drawn, shown: await withLetters(drawn.svg).catch(() => drawn.svg) }
		},
		gcTime: 0,
	})
	const preview = useMemo(() => picture && URL.createObjectURL(new Blob([picture.shown], { type: SVG })), [picture])
	useEffect(() => () => void (preview && URL.revokeObjectURL(preview)), [preview])

	const copy = async (of: ViewPicture) => {
		if (typeof ClipboardItem === 'undefined') return say('notCopied')
		// Given as a promise: a browser lets a page copy only at once after a press.
		const image = rasterise(of)
		try {
			await navigator.clipboard.write([new ClipboardItem({ [PNG]: image })])
			say('copied')
		} catch {
			say(await image.then(() => 'notCopied' as const).catch(() => 'noPicture' as const))
		}
	}
	const save = (of: ViewPicture) =>
		rasterise(of)
			.then((image) => saveFile(`${of.name}.png`, PNG, image))
			.catch(() => say('noPicture'))
	const handOver = async (of: ViewPicture) => {
		const data: ShareData = { title: document.title, url: new URL(hrefOf({}), window.location.href).href }
		const image = await rasterise(of).catch(() => null)
		const files = image ? [new File([image], `${of.name}.png`, { type: PNG })] : []
		const whole = { ...data, files }
		// Who closes the sheet without choosing has not met a fault.
		await navigator.share(navigator.canShare?.(whole) ? whole : data).catch(() => {})
	}

	if (isError) return <p className={styles.state}>{t.noPicture}</p>
	if (!picture) {
		return (
			<div className={styles.part}>
				<p className={styles.state}>{t.drawing}</p>
				<Skeleton height="12rem" />
			</div>
		)
	}
	const { metric, level, period } = picture.query
	const written = { language: view.language, decimal: view.language === 'nl' ? 'comma' : 'point' }
	const csv =
		picture.csv !== null && view.reading !== 'values'
			? csvHref({ ...readingParameters(view, view.reading), ...written }, picture.csv)
			: csvHref({ ...valuesParameters({ ...view, metric, level, period }), ...written })
	return (
		<section className={styles.part}>
			<h3 className={styles.head}>{t.picture}</h3>
			<img className={styles.preview} src={preview} alt={picture.summary} />
			<p className={styles.explain}>
				{t.inside}
				{view.brush !== null && ` ${t.allAreas}`}
			</p>
			<div className={styles.actions}>
				<Button icon={said === 'copied' ? 'check' : 'copy'} onPress={() => void copy(picture)}>
					{said === 'copied' ? t.pictureCopied : t.copyPicture}
				</Button>
				<Button icon="download" aria-label={t.save(t.png)} onPress={() => void save(picture)}>
					{t.png}
				</Button>
				<Button
					icon="download"
					aria-label={t.save(t.svg)}
					onPress={() => saveFile(`${picture.name}.svg`, SVG, picture.svg)}
				>
					{t.svg}
				</Button>
				{csv !== null && (
					<a
						className={`${buttons.button} ${buttons.outline}`}
						href={csv}
						download={`${picture.name}.csv`}
						aria-label={t.csvOf}
					>
						<Icon name="download" />
						{t.csv}
					</a>
				)}
				{typeof navigator.share === 'function' && (
					<Button icon="share" onPress={() => void handOver(picture)}>
						{t.via}
					</Button>
				)}
			</div>
			<p role="status" className={styles.state}>
				{said === 'copied' ? t.pictureCopied : said === null ? '' : t[said]}
			</p>
		</section>
	)
}
