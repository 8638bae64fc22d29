import { partners } from './investment-ideas.ts'
import type { Investment } from './investments.ts'
import { codeOf } from './places.ts'
import { neglected } from './truths.ts'

type Step = readonly [title: string, agreedOn: string, actualOn: string | null]

const named = (
	partner: (typeof partners)[keyof typeof partners],
	about: Pick<Investment, 'id' | 'title' | 'programme' | 'theme' | 'status' | 'startsOn' | 'endsOn' | 'collegeTarget'>,
	[budgeted, committed, spent]: readonly [number | null, number | null, number | null],
	areas: readonly (readonly [name: string, share: number])[],
	steps: readonly Step[],
): Investment => ({
	...about,
	partner: partner.name,
	partnerKind: partner.kind,
	visibility: 'public',
	budgeted,
	committed,
	spent,
	areas: areas.map(([name, share]) => ({ area: codeOf(name), share })),
	milestones: steps.map(([title, agreedOn, actualOn]) => ({ title, agreedOn, actualOn })),
})

const about = (
	id: string,
	title: string,
	programme: string,
	theme: string,
	status: Investment['status'],
	startsOn: string,
	endsOn: string | null,
	collegeTarget: string | null,
) => ({ id, title, programme, theme, status, startsOn, endsOn, collegeTarget })

/** Investments with a story: the late promises, the little that goes to the neglected buurt, and what belongs to no place. */
export const namedInvestments: readonly Investment[] = [
	named(
		partners.gemeente,
		about(
			'MW-2021-014',
			'Nieuw Marktplein',
			'Levendige stad',
			'economie',
			'inProgress',
			'2021-03-01',
			'2025-06-30',
			'Een levendig centrum, leegstand onder 6 procent',
		),
		[4_800_000, 4_650_000, 3_120_000],
		[
			['Marktkwartier', 0.7],
			['Raadhuisbuurt', 0.3],
		],
		[
			['Ontwerp vastgesteld', '2021-11-15', '2021-12-07'],
			['Opdracht gegund', '2022-09-01', '2022-11-18'],
			['Start uitvoering', '2023-03-01', '2023-05-22'],
			['Oplevering', '2025-06-30', null],
		],
	),
	named(
		partners.gemeente,
		about(
			'MW-2022-031',
			'Huis van de Wijk Noorderhoek',
			'Huis van de Wijk',
			'zorgEnWelzijn',
			'inProgress',
			'2022-05-01',
			'2026-03-31',
			'In elke wijk een Huis van de Wijk in 2026',
		),
		[3_400_000, 3_100_000, 410_000],
		[['Kosmosplein', 1]],
		[
			['Plan vastgesteld', '2023-02-01', '2023-03-14'],
			['Opdracht gegund', '2024-03-01', '2024-08-30'],
			['Start bouw', '2024-09-01', null],
			['Oplevering', '2026-03-31', null],
		],
	),
	named(
		partners.gemeente,
		about(
			'MW-2023-007',
			'Rioolvervanging en nieuwe straat Stevinbuurt',
			'Wijkvernieuwing',
			'openbareRuimte',
			'inProgress',
			'2023-01-15',
			'2026-06-30',
			'In 2026 is de openbare ruimte in elke buurt ten minste “voldoende”',
		),
		[2_900_000, 2_700_000, 640_000],
		[
			['Stevinbuurt', 0.85],
			['Cruquiusbuurt', 0.15],
		],
		[
			['Bewoners geraadpleegd', '2023-09-30', '2023-10-12'],
			['Opdracht gegund', '2024-06-30', '2024-12-09'],
			['Eerste straat klaar', '2025-03-31', null],
			['Oplevering', '2026-06-30', null],
		],
	),
	named(
		partners.gemeente,
		about(
			'MW-2020-022',
			'Fietstunnel Lelydreef onder het spoor',
			'Veilig onderweg',
			'openbareRuimte',
			'onHold',
			'2020-04-01',
			null,
			null,
		),
		[7_200_000, 1_150_000, 880_000],
		[
			['Pioniersbuurt', 0.5],
			['Hazelaarhout', 0.5],
		],
		[
			['Plan vastgesteld', '2021-03-01', '2021-06-15'],
			['Opdracht gegund', '2023-11-01', null],
		],
	),
	named(
		partners.terp,
		about(
			'WS-2022-104',
			'Renovatie 312 flatwoningen Sterrenbuurt',
			'Prestatieafspraken',
			'wonen',
			'inProgress',
			'2022-02-01',
			'2026-12-31',
			'1.200 woningen gerenoveerd of nieuw gebouwd in deze periode',
		),
		[18_600_000, 17_900_000, 6_250_000],
		[['Sterrenbuurt', 1]],
		[
			['Instemming bewoners', '2022-12-01', '2023-04-04'],
			['Opdracht gegund', '2023-10-01', '2023-12-19'],
			['Eerste blok klaar', '2025-05-15', null],
			['Laatste blok klaar', '2026-12-31', null],
		],
	),
	named(
		partners.polderdak,
		about(
			'PD-2023-211',
			'Sloop en nieuwbouw 140 woningen Lelybuurt',
			'Prestatieafspraken',
			'wonen',
			'inProgress',
			'2023-04-01',
			'2027-06-30',
			'1.200 woningen gerenoveerd of nieuw gebouwd in deze periode',
		),
		[31_000_000, 29_500_000, 3_900_000],
		[['Lelybuurt', 1]],
		[
			['Instemming bewoners', '2023-11-30', '2023-11-21'],
			['Vergunning', '2024-12-20', null],
			['Eerste woning klaar', '2026-05-01', null],
		],
	),
	named(
		partners.welzijn,
		about(
			'SW-2024-012',
			'Jongerenwerk Vogelweide',
			'Opgroeien',
			'jeugdEnOnderwijs',
			'inProgress',
			'2024-11-01',
			'2027-01-31',
			'Acht van de tien inwoners voelen zich in 2026 veilig in hun buurt',
		),
		[210_000, 190_000, 25_000],
		[
			['De Kluut', 0.4],
			['De Plevier', 0.3],
			['De Scholekster', 0.3],
		],
		[
			['Afspraken getekend', '2024-12-15', '2025-01-20'],
			['Twee jongerenwerkers begonnen', '2025-09-01', null],
			['Evaluatie', '2026-09-01', null],
		],
	),
	named(
		partners.scholen,
		about(
			'SC-2022-003',
			'Nieuwbouw basisschool De Windroos',
			'Onderwijshuisvesting',
			'jeugdEnOnderwijs',
			'inProgress',
			'2022-08-01',
			'2025-08-18',
			'Elk kind binnen een kwartier fietsen van een goed schoolgebouw',
		),
		[9_400_000, 9_400_000, 7_700_000],
		[
			['Waterlelie', 0.5],
			['Lissenveld', 0.3],
			['Het Rak', 0.2],
		],
		[
			['Vergunning', '2023-06-01', '2023-07-03'],
			['Start bouw', '2024-01-15', '2024-04-08'],
			['Eerste schooldag', '2025-08-18', null],
		],
	),
	named(
		partners.welzijn,
		about(
			'SW-2025-019',
			'Koffieochtenden De Wulp',
			'Samen leven',
			'zorgEnWelzijn',
			'inProgress',
			'2025-03-01',
			'2026-12-31',
			'Minder inwoners die zich eenzaam voelen',
		),
		[neglected.committed, neglected.committed, 9_000],
		[['De Wulp', 1]],
		[['Start', '2025-03-15', '2025-03-18']],
	),
	...(
		[
			[
				'MW-2019-040',
				'Uitvoeringsprogramma armoede',
				'Bestaanszekerheid',
				'zorgEnWelzijn',
				2_600_000,
				'inProgress',
				'2019-01-01',
				'2026-12-31',
			],
			[
				'MW-2020-041',
				'Energiebox voor elk huishouden',
				'Van gas los',
				'klimaat',
				900_000,
				'completed',
				'2020-09-01',
				'2023-06-30',
			],
			[
				'MW-2021-042',
				'Ledverlichting in de hele stad',
				'Onderhoud',
				'klimaat',
				3_800_000,
				'inProgress',
				'2021-06-01',
				'2027-12-31',
			],
			[
				'MW-2022-043',
				'Wijkbudgetten voor ideeën van bewoners',
				'Samen leven',
				'zorgEnWelzijn',
				750_000,
				'inProgress',
				'2022-01-01',
				'2026-12-31',
			],
			[
				'MW-2024-044',
				'Meldkamer openbare ruimte',
				'Schone stad',
				'openbareRuimte',
				480_000,
				'inProgress',
				'2024-02-01',
				'2026-06-30',
			],
			[
				'MW-2025-045',
				'Onderzoek zwembad',
				'Spelen en bewegen',
				'jeugdEnOnderwijs',
				120_000,
				'planned',
				'2026-02-01',
				'2026-11-30',
			],
			[
				'PO-2021-008',
				'Aanpak ondermijning',
				'Veiligheidsplan',
				'veiligheid',
				null,
				'inProgress',
				'2021-01-01',
				'2026-12-31',
			],
			[
				'PD-2018-190',
				'Fonds funderingsherstel',
				'Prestatieafspraken',
				'wonen',
				5_500_000,
				'cancelled',
				'2018-05-01',
				null,
			],
		] as const
	).map(([id, title, programme, theme, amount, status, startsOn, endsOn]) =>
		named(
			id.startsWith('PO') ? partners.politie : id.startsWith('PD') ? partners.polderdak : partners.gemeente,
			about(id, title, programme, theme, status, startsOn, endsOn, null),
			[
				amount,
				amount === null ? null : status === 'planned' ? 0 : Math.round((amount * 0.9) / 1000) * 1000,
				amount === null
					? null
					: status === 'planned' || status === 'cancelled'
						? 0
						: status === 'completed'
							? Math.round((amount * 0.88) / 1000) * 1000
							: Math.round((amount * 0.45) / 1000) * 1000,
			],
			[],
			status === 'cancelled' || status === 'planned'
				? []
				: [
						[
							'Vastgesteld door de raad',
							`${Number(startsOn.slice(0, 4)) - 1}-11-10`,
							`${Number(startsOn.slice(0, 4)) - 1}-11-10`,
						],
					],
		),
	),
]
