const SPOKEN: { readonly [sign: string]: string } = {
  A: 'A comme Anatole',
  B: 'B comme Berthe',
  C: 'C comme Célestin',
  E: 'E comme Eugène',
  F: 'F comme François',
  H: 'H comme Henri',
  J: 'J comme Joseph',
  K: 'K comme Kléber',
  L: 'L comme Louis',
  M: 'M comme Marcel',
  P: 'P comme Pierre',
  R: 'R comme Raoul',
  T: 'T comme Thérèse',
  W: 'W comme William',
  X: 'X comme Xavier',
  Y: 'Y comme Yvonne',
  '3': 'trois',
  '4': 'quatre',
  '6': 'six',
  '7': 'sept',
  '8': 'huit',
  '9': 'neuf',
};

/** `B comme Berthe, X comme Xavier, quatre, sept` */
export function sayReference(reference: string): string {
  return [...reference]
    .map((sign) => SPOKEN[sign])
    .filter(Boolean)
    .join(', ');
}
