import type { Level } from '../../server/contract/common.ts'
import { escapeXml } from '../../server/contract/picture/xml.ts'
import type { PublishReport } from './report.ts'
import { reportCss } from './report-css.ts'
import { peopleSection } from './report-people.ts'
import { atLevels, type Cell, code, format, levelNames, many, n, number, table, years } from './report-table.ts'

function goesOut({ out }: PublishReport): string {
	const per = (levels: readonly Level[]) => (levels.length === out.levels.length ? 'alle' : atLevels(levels))
	const metrics = out.metrics.map(({ id, label, levels, years: of }) => [label.nl, per(levels), years(of), code(id)])
	const categories = out.categories.map(({ category, label, levels, inTotal, parent, leftOut }) => [
		label.nl,
		per(levels),
		inTotal ? 'ja' : parent ? `als deel van ${parent}` : 'nee',
		leftOut.length > 0 ? `zonder ${leftOut.join(', ')}` : '',
		code(category),
	])
	const reports =
		categories.length === 0
			? '<p>Er gaan geen meldingen naar buiten, ook niet als aantal.</p>'
			: `<p>Meldingen gaan alleen als aantal naar buiten: per onderwerp, gebied en heel kalenderjaar (${years(out.reportYears)}). Alleen meldingen die openbaar zijn tellen mee. Het totaal is dat van deze onderwerpen samen, niet van alle meldingen.</p>${table('Onderwerpen', ['Naam voor bewoners', 'Per', 'In totaal', '', 'In Signalen'], categories)}`
	return `<h2>Wat naar buiten gaat</h2><p>Per ${format.list(out.levels.map((level) => levelNames[level]))}.</p>${table('Cijfers', ['Cijfer', 'Per', 'Jaren', 'Id'], metrics)}<h3>Meldingen</h3>${reports}<h3>Investeringen</h3><p>${
		out.investments === 0
			? 'Er gaan geen investeringen naar buiten.'
			: `Er ${out.investments === 1 ? 'gaat 1 investering' : `gaan ${n(out.investments)} investeringen`} naar buiten, met mijlpalen, bedragen en plaats. Ze zijn openbaar gemaakt in de bron.`
	}</p>`
}

function staysInside({ stays }: PublishReport): string {
	const { signals, investments } = stays
	const points = [
		signals && 'Elke losse melding: plaats, dag, status en nummer. De publicatie heeft er geen plek voor.',
		signals &&
			signals.notPublic > 0 &&
			`${many(signals.notPublic, 'melding is', 'meldingen zijn')} niet openbaar en ${signals.notPublic === 1 ? 'telt' : 'tellen'} nergens in mee.`,
		signals &&
			signals.withoutBuurt > 0 &&
			`${many(signals.withoutBuurt, 'openbare melding ligt', 'openbare meldingen liggen')} in geen enkele buurt en ${signals.withoutBuurt === 1 ? 'telt' : 'tellen'} niet mee.`,
		signals &&
			signals.incompleteYears.length > 0 &&
			`Meldingen van ${format.list(signals.incompleteYears)}: dat jaar is niet compleet.`,
		investments.team + investments.partners > 0 &&
			`${many(investments.team + investments.partners, 'investering', 'investeringen')} voor het team (${n(investments.team)}) of voor partners (${n(investments.partners)}).`,
		investments.excepted > 0 &&
			`${many(investments.excepted, 'openbare investering', 'openbare investeringen')} die de instelling uitzondert.`,
		investments.otherStatus > 0 &&
			`${many(investments.otherStatus, 'openbare investering', 'openbare investeringen')} die de instelling niet noemt.`,
	].filter((point) => typeof point === 'string')
	const list = points.length > 0 ? `<ul>${points.map((point) => `<li>${escapeXml(point)}</li>`).join('')}</ul>` : ''
	const metrics = stays.metrics.map(({ id, label, why }) => [label, why, code(id)])
	const categories = stays.categories.map(({ id, label, why, signals: count }) => [label, number(count), why, code(id)])
	return `<h2>Wat binnen blijft, en waarom</h2>${list}${table('Cijfers', ['Cijfer', 'Waarom', 'Id'], metrics)}${table('Onderwerpen van meldingen', ['Onderwerp', 'Meldingen', 'Waarom', 'In Signalen'], categories)}`
}

function leftOut({ stays, out, rules }: PublishReport): string {
	const why = {
		small: `minder dan ${rules.threshold}, ook 0`,
		few: `minder dan ${rules.minimumInhabitants} inwoners, of onbekend hoeveel`,
		complement: 'een ander cijfer zou eruit volgen (totaal min de rest)',
		audit: 'een ander cijfer zou er in meer stappen uit volgen',
	}
	const rows = stays.cells.map(({ reason, counts }) => [
		why[reason],
		...out.levels.map((level) => number(counts[level] ?? 0)),
	])
	const total = stays.cells.flatMap(({ counts }) => Object.values(counts)).reduce((a, b) => a + b, 0)
	const share = (100 * total) / Math.max(1, total + out.figures)
	return `<h2>Cijfers die niet worden getoond</h2><p>${n(total)} van ${n(total + out.figures)} cijfers (${format.decimal(share, 1)}%) staan er als ‘niet getoond (te weinig)’. Ze zien er anders uit dan nul en dan onbekend.</p>${table('Aantal cijfers, naar reden en gebied', ['Waarom', ...out.levels.map((level) => levelNames[level])], rows)}`
}

function theRules({ rules }: PublishReport): string {
	const list = [
		`Aantallen zijn afgerond op een veelvoud van ${rules.base}, naar boven of naar beneden door een vast toeval: dezelfde meldingen ronden overal en altijd hetzelfde af.`,
		`Aantallen onder ${rules.threshold} worden niet getoond, ook nul niet.`,
		'Wat uit andere cijfers zou volgen wordt ook niet getoond; dat is nagerekend.',
		`Percentages boven ${rules.cap} staan er als ${rules.cap}.`,
		`Gebieden met minder dan ${rules.minimumInhabitants} inwoners blijven leeg.`,
		'Verhoudingen (per 1.000 inwoners) komen uit afgeronde aantallen.',
		'Onderwerpen over personen, zorg, drugs, jeugd en wonen gaan nooit naar buiten.',
	]
	return `<h2>De regels</h2><ul>${list.map((rule) => `<li>${escapeXml(rule)}</li>`).join('')}</ul>`
}

function theAttack({ attack, leaks }: PublishReport): string {
	const { determined, narrowest, left, counts } = attack
	const verdict =
		counts === 0
			? 'Er gaan geen aantallen naar buiten: er viel niets terug te rekenen.'
			: determined.length === 0
				? `<span class="good">Geen enkel aantal</span> is precies terug te rekenen, van ${n(counts)} die zijn geprobeerd.`
				: `${many(determined.length, 'aantal is', 'aantallen zijn')} precies terug te rekenen.`
	const width = narrowest && (narrowest.to === null ? null : narrowest.to - narrowest.from + 1)
	const closest =
		narrowest && width
			? `<p>Het dichtst kwam de aanval bij <code>${escapeXml(narrowest.metric)}</code> in ${escapeXml(narrowest.area)}, ${escapeXml(narrowest.period)}: ${n(narrowest.from)} tot en met ${n(narrowest.to ?? 0)}, dus ${n(width)} mogelijke waarden.</p>`
			: ''
	const apart =
		attack.contradicted === 0
			? ''
			: `<p>${many(attack.contradicted, 'som klopt', 'sommen kloppen')} al in de bron niet: die telt of rondt het grotere gebied apart. De aanval rekent daar niet mee.</p>`
	const most = Math.max(1, ...left.map((entry) => entry.counts))
	const rows = left.map((entry): Cell[] => [
		entry.values >= 20 ? '20 of meer' : n(entry.values),
		number(entry.counts),
		{
			html: `<span class="bar" style="width:${format.decimal((100 * entry.counts) / most, 1).replace(',', '.')}%"></span>`,
		},
	])
	const found = leaks.map(({ kind, what, where }) => [what, kind, where])
	const look =
		found.length === 0
			? ''
			: `<h3>Kijk dit na</h3><p>Deze teksten zijn binnen niet openbaar en staan ook in wat naar buiten gaat. Dat kan toeval zijn: een korte titel die in een andere staat.</p>${table('Teksten', ['Tekst', 'Binnen', 'Buiten'], found)}`
	return `<h2>Een aanval op deze publicatie</h2><p class="verdict">${verdict}</p><p>Een programma dat alleen de publicatie kent, met alle gebieden, jaren en onderwerpen, heeft geprobeerd de echte aantallen terug te rekenen: met intervallen, en met lineair en geheeltallig programmeren.</p>${closest}${apart}${table('Hoeveel waarden er voor een aantal mogelijk blijven', ['Mogelijke waarden', 'Aantallen', ''], rows)}${look}`
}

const bytes = (count: number) =>
	count < 1e6 ? `${n(Math.ceil(count / 1000))} kB` : `${format.decimal(count / 1e6, 1)} MB`

function aboutIt({ version, asOf, note, size, sources, out }: PublishReport): string {
	const facts: [string, string][] = [
		['Versie', `<code>${escapeXml(version)}</code>`],
		['Peildatum', asOf === null ? 'niet gegeven' : escapeXml(format.day(asOf))],
		['Toelichting', note === null ? 'geen' : escapeXml(note)],
		['Opent met', `<code>${escapeXml(out.defaultView) || 'de kaart'}</code>`],
		['Bestand', bytes(size.file)],
		[
			'Site',
			size.site ? `${bytes(size.site.bytes)} in ${many(size.site.files, 'bestand', 'bestanden')}` : 'niet gemaakt',
		],
	]
	const rows = sources.map(({ source, licence, day, url }) => [
		source,
		licence ?? 'geen licentie genoemd',
		format.day(day),
		url ?? '',
	])
	return `<h2>Bronnen en versie</h2>${table('Zo staan de bronnen in de publicatie', ['Bron', 'Licentie', 'Ingelezen', 'Adres'], rows)}<dl class="facts">${facts.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('')}</dl>`
}

/** The account of a publication as a page for inside: Dutch, to be read and printed, without script or anything from elsewhere. */
export function reportPage(report: PublishReport): string {
	const { title, out, stays } = report
	const shown = stays.cells.flatMap(({ counts }) => Object.values(counts)).reduce((a, b) => a + b, 0)
	const key: [string, number][] = [
		['cijfersoorten', out.metrics.length],
		['onderwerpen van meldingen', out.categories.length],
		['investeringen', out.investments],
		['cijfers getoond', out.figures],
		['cijfers niet getoond', shown],
	]
	return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Verslag van publicatie: ${escapeXml(title)}</title>
<style>${reportCss}</style>
</head>
<body>
<main>
<p class="inside"><strong>Voor binnen.</strong> Dit verslag noemt wat niet openbaar is. Het ligt naast de publicatie en hoort niet op de website.</p>
<h1>${escapeXml(title)}</h1>
<p class="lead">Wat naar buiten gaat, wat binnen blijft en waarom</p>
<dl class="key">${key.map(([name, count]) => `<div><dt>${name}</dt><dd>${n(count)}</dd></div>`).join('')}</dl>
${[goesOut, staysInside, leftOut, peopleSection, theRules, theAttack, aboutIt].map((part) => part(report)).join('\n')}
</main>
</body>
</html>
`
}
