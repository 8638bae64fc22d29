import type { AreaProfile } from '../../server/contract/area.ts'
import { useView } from '../view/use-view.tsx'
import { ChildrenSection } from './children-section.tsx'
import { ComparisonSection } from './comparison-section.tsx'
import { InvestmentsSection } from './investments-section.tsx'
import { LikenessSection } from './likeness-section.tsx'
import { ProfileSection } from './profile-section.tsx'
import { RobustnessSection } from './robustness-section.tsx'
import { SeriesSection } from './series-section.tsx'
import { SignalsSection } from './signals-section.tsx'
import { TrendSection } from './trend-section.tsx'
import type { References } from './use-references.ts'
import { ValueSection } from './value-section.tsx'
import { WhySection } from './why-section.tsx'

/** What the team reads of an area: the figure, what tests make of it, its context, reports and investments. */
export function TeamSections({ profile, references }: { profile: AreaProfile; references: References }) {
	const { reading } = useView().view
	// What the map says comes first: the figure, or what a test makes of it.
	const testing = reading === 'hotspots' || reading === 'clusters' || reading === 'funnel'
	return (
		<>
			{!testing && <ValueSection profile={profile} references={references} />}
			<WhySection profile={profile} />
			<RobustnessSection profile={profile} />
			{testing && <ValueSection profile={profile} references={references} />}
			<TrendSection profile={profile} />
			<ProfileSection profile={profile} />
			<LikenessSection profile={profile} />
			<ComparisonSection profile={profile} references={references} />
			<SeriesSection profile={profile} />
			{profile.level !== 'buurt' && <ChildrenSection profile={{ ...profile, level: profile.level }} />}
			<SignalsSection profile={profile} />
			<InvestmentsSection profile={profile} />
		</>
	)
}
