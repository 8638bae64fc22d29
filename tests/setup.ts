import { demoDataset } from '../scripts/build/demo-dataset.ts'

/** Once per run: the demo Dataset, built when its recipe changed, that unit tests read and copy. */
export default async function setup() {
	await demoDataset()
}
