import { Show } from './show.tsx'
import { WithScenes } from './with-scenes.tsx'

/** A presentation on the screen of the room. */
export const ShowPage = ({ id }: { id: string }) => <WithScenes id={id} window={Show} />
