/** The grey base map of the Dutch government (PDOK): the only thing that is fetched from elsewhere. */
export const BASEMAP_TILES = 'https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/grijs/EPSG:3857/{z}/{x}/{y}.png'
