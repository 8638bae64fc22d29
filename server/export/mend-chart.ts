/** What stands at `name` in a part of a chart; none of these holds another of its name. */
const all = (xml: string, name: string): string[] => xml.match(new RegExp(`<c:${name}>.*?</c:${name}>`, 'gs')) ?? []

/** Labels of a series, in the order of the schema; a point without a label of its own has none. */
function mendLabels(labels: string): string {
	const own = all(labels, 'dLbl').filter((label) => /<a:t>[^<]+<\/a:t>/.test(label))
	if (own.length === 0 && all(labels, 'dLbl').length === 0) return labels
	const flags = ['LegendKey', 'Val', 'CatName', 'SerName', 'Percent', 'BubbleSize']
	const kept = own.map((label) =>
		label
			.replace(/<c:showLeaderLines[^>]*>/, '')
			.replace(/<c:extLst>.*?<\/c:extLst>/s, '')
			.replace(/<a:bodyPr>\s*<a:spAutoFit\/>/, '<a:bodyPr wrap="none"><a:spAutoFit/>')
			.replace(/<a:rPr lang="([^"]*)" dirty="0"\/>/, '<a:rPr lang="$1" sz="1200" b="1" dirty="0"/>'),
	)
	return `<c:dLbls>${kept.join('')}${flags.map((flag) => `<c:show${flag} val="0"/>`).join('')}</c:dLbls>`
}

/** How a line is told from the others besides its colour: the shape of its dots and its dashes, as on the screen. */
const lineStyles = [
	['circle', 'solid'],
	['square', 'dash'],
	['triangle', 'sysDot'],
	['diamond', 'dashDot'],
] as const

function styleLine(series: string, place: number): string {
	const [symbol, dash] = lineStyles[place % lineStyles.length] ?? lineStyles[0]
	return series
		.replace(/<c:symbol val="circle"\/>/, `<c:symbol val="${symbol}"/>`)
		.replace(/<a:prstDash val="solid"\/>/, `<a:prstDash val="${dash}"/>`)
}

/** A series with its parts in the order of the schema: colours of points and markers before labels. */
function mendSeries(series: string, isLine: boolean): string {
	const labels = all(series, 'dLbls')
	const points = all(series, 'dPt')
	const markers = points.length === 0 ? all(series, 'marker') : []
	let rest = series
	for (const part of [...labels, ...points, ...markers]) rest = rest.replace(part, '')
	if (isLine) rest = rest.replace(/<c:invertIfNegative[^>]*>/, '')
	const parts = [...markers, ...points, ...labels.map(mendLabels)].join('')
	return rest.replace(/<c:(cat|xVal)>/, (start) => `${parts}${start}`)
}

/** The axis of the areas of bars: the first on top, and every one of them named. */
function mendCategories(axis: string): string {
	if (!axis.includes('<c:axPos val="l"/>')) return axis
	return axis
		.replace('<c:orientation val="minMax"/>', '<c:orientation val="maxMin"/>')
		.replace(/<c:noMultiLvlLbl/, '<c:tickLblSkip val="1"/><c:noMultiLvlLbl')
}

/** An axis of values; of two that cross, the numbers stand outside whatever is negative. */
function mendValues(axis: string): string {
	const plain = axis
		.replace(/<c:(auto|lblAlgn|noMultiLvlLbl) [^>]*>/g, '')
		.replace('<c:tickLblPos val="nextTo"/>', '<c:tickLblPos val="low"/>')
	if (plain.includes('<c:crossBetween')) return plain
	return plain.replace(/<c:crosses(At)? [^>]*>/, (crosses) => `${crosses}<c:crossBetween val="midCat"/>`)
}

/**
 * A chart of pptxgenjs as its schema (ISO/IEC 29500-1, dml-chart.xsd) has it: offices differ in what they forgive. What is not
 * known is no point, where pptxgenjs writes an empty one.
 */
export function mendChart(xml: string, locale: string): string {
	const isLine = xml.includes('<c:lineChart>')
	let place = 0
	return xml
		.replace(/<c:ser>.*?<\/c:ser>/gs, (series) =>
			isLine ? styleLine(mendSeries(series, isLine), place++) : mendSeries(series, isLine),
		)
		.replace('<c:lineChart>', '<c:lineChart><c:grouping val="standard"/>')
		.replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, '')
		.replace(/(<\/?c:)multiLvlStr(Ref|Cache)>/g, '$1str$2>')
		.replace(/<\/?c:lvl>/g, '')
		.replace(/(<c:axId [^>]*><c:axId [^>]*>)<c:axId [^>]*>/, '$1')
		.replace(/<c:valAx>.*?<\/c:valAx>/gs, mendValues)
		.replace(/<c:catAx>.*?<\/c:catAx>/gs, mendCategories)
		.replaceAll('sourceLinked="1"', 'sourceLinked="0"')
		.replace('<c:date1904 val="0"/>', `<c:date1904 val="0"/><c:lang val="${locale}"/>`)
}

/** The numbers of a chart as its cells have them: `B2` → `12.5`. */
export function cellsOf(chart: string): Map<string, string> {
	const cells = new Map<string, string>()
	for (const [, column = '', numbers = ''] of chart.matchAll(
		/<c:f>Sheet1!\$([A-Z]+)\$2:[^<]*<\/c:f>\s*<c:numCache>(.*?)<\/c:numCache>/gs,
	)) {
		for (const [, index = '', value = ''] of numbers.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]+)<\/c:v>/g)) {
			cells.set(`${column}${Number(index) + 2}`, value)
		}
	}
	return cells
}
