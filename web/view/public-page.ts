/** Whether the page came with a first picture, as only the page of a publication does (server/pages). Read once: the picture goes. */
const asSent = typeof document !== 'undefined' && document.getElementById('first-picture') !== null

export const isPublicPage = (): boolean => asSent
