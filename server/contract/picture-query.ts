import { z } from 'zod'
import { areaCode, languages, list } from './common.ts'
import { metricId } from './metric.ts'
import { MAXIMUM_HIGHLIGHTS } from './presentation/scene.ts'
import { boundingBox } from './signal.ts'
import { valuesQuery } from './values.ts'
import { overlays, readings } from './view.ts'

const flag = (description: string) =>
	z
		.enum(['0', '1'])
		.default('1')
		.meta({ description: `1 or 0: ${description}` })

/** `lon,lat,zoom`, as a View writes it; the zoom with tiles of 512. */
const camera = z
	.string()
	.transform((s) => s.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part))))
	.pipe(
		z.tuple(
			[z.number().min(-180).max(180), z.number().min(-85).max(85), z.number().min(0).max(22)],
			'must be lon,lat,zoom: degrees, and 0 to 22',
		),
	)

/** Pixels of a picture, before its scale: enough for print, and no more than the server draws in a second. */
export const MAXIMUM_PIXELS = 16_000_000

/** What /map.svg asks beside the question of /values: the same names as in a View, and how the picture is made. */
export const pictureQuery = valuesQuery.extend({
	reading: z.enum(readings).default('values').meta({
		description:
			'what the colours say, as in a View: the figure itself (values), or what /hotspots (gistar: hotspots, lisa: clusters), /funnel or /trends answers, or two metrics (bivariate). classification, classes and breaks are those of values. trend looks at all periods, whatever from, to and period say. A publication draws values only',
	}),
	second: metricId.optional().meta({
		description:
			'with reading=bivariate, and required there: another metric, in its newest period; a filter of signals goes to whichever of the two is about signals',
		example: 'cbs.woz',
	}),
	universe: areaCode.optional().meta({
		description:
			'with reading=hotspots, clusters, funnel or trend: only areas inside this wijk or gemeente are compared; left out = all of the Dataset',
		example: 'GM9001',
	}),
	area: areaCode.optional().meta({ description: 'the selected area: a black line around it', example: 'BU90010101' }),
	highlights: list(areaCode)
		.refine((codes) => codes.length <= MAXIMUM_HIGHLIGHTS, `may name ${MAXIMUM_HIGHLIGHTS} areas at most`)
		.optional()
		.meta({
			description: `comma-separated codes of areas of any level, ${MAXIMUM_HIGHLIGHTS} at most: a thick line around each, and its name on a plate beside it`,
			example: 'BU90010101,WK900102',
		}),
	bins: list(z.string().regex(/^\d{1,2}$/, 'must be the number of a class, from 0'))
		.optional()
		.meta({ description: 'comma-separated numbers of classes, from 0; the others fade', example: '3,4' }),
	within: areaCode
		.optional()
		.meta({ description: 'what must fill the picture; left out = everything', example: 'WK900101' }),
	bbox: boundingBox.optional().meta({
		description: 'west,south,east,north in degrees: what must be in sight; not together with within',
		example: '5.2,52.55,5.28,52.6',
	}),
	camera: camera.optional().meta({
		description:
			'lon,lat,zoom as in a View: what a window as large as the picture shows; not together with within or bbox',
		example: '5.24,52.58,12.5',
	}),
	language: z.enum(languages).default('nl').meta({ description: 'of every word in the picture' }),
	theme: z.enum(['light', 'dark']).default('light').meta({ description: 'colours for a light or a dark page' }),
	width: z.coerce.number().int().min(160).max(4096).default(1200).meta({ description: 'pixels' }),
	height: z.coerce.number().int().min(120).max(4096).default(800).meta({ description: 'pixels' }),
	textScale: z.coerce
		.number()
		.min(0.5)
		.max(3)
		.default(1)
		.meta({ description: 'size of text against what suits the size; a card in a feed takes 1.5' }),
	title: flag('what is shown, per what, when and where'),
	legend: flag('the classes, why areas have no colour, and the municipality'),
	overlays: list(z.enum(overlays)).optional().meta({
		description:
			'comma-separated, what lies over the areas, as in a View: investments, and of signals points (above 40,000 an even sample), hexagons and heat. These follow from, to, category, status and channel, whatever the metric is; a publication has none of them. basemap is never in a picture: its tiles come from elsewhere',
		example: 'investments,names',
	}),
	names: z.enum(['0', '1']).optional().meta({
		description:
			'1 or 0: names of areas, as far as they fit; left out = as overlays says, and 1 where that is left out too',
	}),
})

/** /map.png: the same, and how many pixels there are to one. */
export const pngQuery = pictureQuery.extend({
	scale: z.coerce
		.number()
		.int()
		.min(1)
		.max(3)
		.default(1)
		.meta({ description: 'pixels for each pixel: 2 is sharp on a good screen' }),
})
