import { escapeXml } from '../../server/contract/picture/xml.ts'
import type { PublishReport } from './report.ts'
import { format, levelNames, many, n, number, table, years } from './report-table.ts'

/** The part of the report about inhabitants: why they go out, of which years, and what of them is empty or changed. */
export function peopleSection({ people, out, rules }: PublishReport): string {
	if (!people) return '<h2>Inwoners</h2><p>Er gaan geen aantallen inwoners naar buiten.</p>'
	const labels = new Map(out.metrics.map(({ id, label }) => [id, label.nl]))
	const named = (id: string) => labels.get(id) ?? id
	const { inhabitants, households, ageGroup } = people.standIns
	const sentences = [
		people.named
			? 'De instelling noemt inwoners als cijfer.'
			: 'De instelling noemt inwoners niet als cijfer. Toch staan ze in het bestand:',
		people.uses.length === 0
			? 'Dit zijn de inwoners van de gebieden zelf, van één jaar: een cijfer over inwoners per jaar is er niet.'
			: 'Een cijfer per inwoner wordt gedeeld door deze inwoners, en aan de inwoners is te zien of een gebied er te weinig heeft. Daarom gaan ze naar buiten van elk jaar waarvan zo’n cijfer naar buiten gaat.',
	]
	const uses = people.uses.map(({ metric, years: of }) => [labels.get(metric) ?? 'Meldingen', years(of)])
	const follows =
		people.follows.length === 0
			? ''
			: `<p>Deze cijfers volgen de inwoners die naar buiten gaan: ${escapeXml(format.list(people.follows.map(named)))}.</p>`
	const empty = people.empty.map(({ name, level, years: of }) => [name, levelNames[level], years(of)])
	const totals = people.totals.map(({ name, level, metric, emptyParts, years: of }) => [
		name,
		levelNames[level],
		metric.endsWith('.inhabitants') ? 'inwoners' : named(metric).toLowerCase(),
		number(emptyParts),
		years(of),
	])
	const ofAge = people.totals.some(({ metric }) => metric.startsWith('cbs.age'))
		? `; in een leeftijdsgroep ${n(ageGroup)} inwoners`
		: ''
	const changed =
		totals.length === 0
			? ''
			: `<p>Het CBS geeft inwoners en huishoudens in veelvouden van vijf, die afronden niet verandert. Van een buurt die als enige leeg is, zouden ze volgen uit het totaal min de rest. Daarom is een wijk of gemeente met een leeg deel niet het getal van de bron. Het is de som van wat is getoond, plus ${n(inhabitants)} inwoners of ${n(households)} huishoudens voor elk leeg deel${ofAge}. Zo zit het totaal er per leeg deel hooguit zoveel naast. De pagina ‘Grenzen aan de cijfers’ zegt dat ook.</p>`
	const left =
		empty.length === 0
			? '<p>Geen enkel gebied is leeg.</p>'
			: `<p>${many(new Set(people.empty.map(({ code }) => code)).size, 'gebied blijft', 'gebieden blijven')} in een of meer jaren leeg: minder dan ${n(rules.minimumInhabitants)} inwoners.</p>`
	return `<h2>Inwoners: welke jaren, en wat is veranderd</h2><p>${sentences.join(' ')}</p>${table('Waarvoor, en van welke jaren', ['Cijfer', 'Inwoners van'], uses)}${follows}${left}${table('Gebieden zonder inwoners in de publicatie', ['Gebied', 'Soort', 'Jaren'], empty)}${changed}${table('Totalen die niet het getal van de bron zijn', ['Gebied', 'Soort', 'Van', 'Lege delen', 'Jaren'], totals)}`
}
