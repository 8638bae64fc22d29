/**
 * Why an area is on the list:
 * - `trend`: years of Mann-Kendall for the worse · `emerging`: became a hotspot, or intensifies
 * - `surge`: weekly EARS C2 or CUSUM on the signals of one category, far above the weeks before.
 */
export const alertKinds = ['trend', 'emerging', 'surge'] as const
