import type { AreaProfile } from '../../server/contract/area.ts'
import { ProjectsSection } from '../projects/projects-section.tsx'
import { ChildrenSection } from './children-section.tsx'
import { ComparisonSection } from './comparison-section.tsx'
import { SeriesSection } from './series-section.tsx'
import type { References } from './use-references.ts'
import { ValueSection } from './value-section.tsx'

/** What a resident reads of an area: the figure, how it lies and how it went, and what is being done there. */
export function ResidentSections({ profile, references }: { profile: AreaProfile; references: References }) {
	return (
		<>
			<ValueSection profile={profile} references={references} />
			<ComparisonSection profile={profile} references={references} />
			<SeriesSection profile={profile} />
			<ProjectsSection profile={profile} />
			{profile.level !== 'buurt' && <ChildrenSection profile={{ ...profile, level: profile.level }} />}
		</>
	)
}
