import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { AreaProfile } from '../../server/contract/area.ts'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import { geometryQuery } from '../map/geometry.ts'
import { datasetQuery } from '../queries.ts'
import css from './locator-map.module.css'
import { boundsOf, fitBounds, outlinePath } from './outline-path.ts'

const messages = defineMessages({
	nl: { label: (name: string) => `Waar ${name} ligt in de gemeente` },
	en: { label: (name: string) => `Where ${name} lies in the municipality` },
})

/** The outlines of the municipality with the area filled: a picture for paper that needs no WebGL. */
export function LocatorMap({ profile }: { profile: AreaProfile }) {
	const t = useMessages(messages)
	const dataset = useQuery(datasetQuery)
	const level = profile.level === 'gemeente' ? 'wijk' : profile.level
	const hash = dataset.data?.geometry.find((file) => file.level === level)?.hash
	const geometry = useQuery({ ...geometryQuery(level, hash ?? ''), enabled: hash !== undefined })
	const picture = useMemo(() => {
		const gemeente = profile.code.slice(2, 6)
		const areas = (geometry.data?.areas.features ?? []).filter((area) => area.properties.code.slice(2, 6) === gemeente)
		const bounds = boundsOf(areas.map((area) => area.geometry))
		if (!bounds) return null
		const box = fitBounds(bounds, 240)
		const path = (of: typeof areas) => of.map((area) => outlinePath(area.geometry, box.project)).join('')
		return {
			...box,
			all: path(areas),
			own: profile.level === 'gemeente' ? '' : path(areas.filter((area) => area.properties.code === profile.code)),
		}
	}, [geometry.data, profile])
	if (!picture) return null
	return (
		<svg
			className={css.map}
			viewBox={`-1 -1 ${picture.width + 2} ${picture.height + 2}`}
			role="img"
			aria-label={t.label(profile.name)}
		>
			<path className={css.all} d={picture.all} />
			<path className={css.own} d={picture.own} />
		</svg>
	)
}
