import { Speaker } from './speaker.tsx'
import { WithScenes } from './with-scenes.tsx'

/** What the speaker sees beside the show. */
export const SpeakerPage = ({ id }: { id: string }) => <WithScenes id={id} window={Speaker} />
