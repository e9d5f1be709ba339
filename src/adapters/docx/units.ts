/** Word counts in twentieths of a point and in half points. */

export function twips(points: number): number {
  return Math.round(points * 20);
}

export function twipsOfMillimetres(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}

export function halfPoints(points: number): number {
  return Math.round(points * 2);
}
