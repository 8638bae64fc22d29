import proj4 from 'proj4'

/**
 * Rijksdriehoek (RD New, EPSG:28992) with the seven parameters to ETRS89 of Kadaster's RDNAPTRANS. Against the full
 * procedure with its correction grid this is right to 0.25 m everywhere in the Netherlands.
 */
const RD_NEW =
	'+proj=sterea +lat_0=52.15616055555555 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel ' +
	'+towgs84=565.4171,50.3319,465.5524,-0.398957388243134,0.343987817378283,-1.87740163998045,4.0725 +units=m +no_defs'
const projection = proj4(RD_NEW, 'WGS84')

/** RD metres to WGS84 degrees, rounded to 8 decimals (a millimetre). */
export function rdToWgs84(x: number, y: number): [lon: number, lat: number] {
	const [lon, lat] = projection.forward([x, y]) as [number, number]
	return [Number(lon.toFixed(8)), Number(lat.toFixed(8))]
}
