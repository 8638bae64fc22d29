import 'maplibre-gl/dist/maplibre-gl.css'
import { useQuery } from '@tanstack/react-query'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import { datasetQuery } from '../queries.ts'
import { MapCanvas } from './map-canvas.tsx'
import styles from './map-view.module.css'

const messages = defineMessages({
	nl: { loading: 'De kaart wordt geladen' },
	en: { loading: 'The map is loading' },
})

/** The map: begins where the Dataset lies. What the Dataset could not give, the layout says in the middle of the screen. */
export function MapView() {
	const t = useMessages(messages)
	const dataset = useQuery(datasetQuery)
	if (dataset.data) return <MapCanvas dataset={dataset.data} />
	return dataset.isLoading ? <div className={styles.progress} role="progressbar" aria-label={t.loading} /> : null
}
