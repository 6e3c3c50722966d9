/** The sizes of one drawing, in px; look.md, section 9. Nothing is ever scaled. */
export interface Measures {
  readonly name: 'wide' | 'narrow';
  /** Distance of columns: as asked where there is room, never below the least. */
  readonly column: number;
  readonly leastColumn: number;
  /** Distance of inputs in one column, of other nodes, and of rows in a tall column. */
  readonly input: number;
  readonly row: number;
  /** Half the side of a given square, radius of a computed circle. */
  readonly square: number;
  readonly circle: number;
  /** Room at the left and right edge, from the centre of a node. */
  readonly left: number;
  readonly right: number;
  /** From the top of the drawing to the first centre, from the last centre to the bottom. */
  readonly top: number;
  readonly bottom: number;
  /** Room a passing wire needs beside a node and beside another wire. */
  readonly wireToNode: number;
  readonly wireToWire: number;
  /** How far a lens bulges, and the distance of a forward wire from its backward wire. */
  readonly lens: number;
  readonly pair: number;
  /** Free space between a node's outline and a wire's end. */
  readonly gap: number;
  readonly number: number;
  readonly symbol: number;
}

export const wide: Measures = {
  name: 'wide',
  column: 190,
  leastColumn: 108,
  input: 130,
  row: 116,
  square: 23,
  circle: 27,
  left: 58,
  right: 66,
  top: 64,
  bottom: 66,
  wireToNode: 66,
  wireToWire: 26,
  lens: 40,
  pair: 6.5,
  gap: 6,
  number: 17,
  symbol: 22,
};

export const narrow: Measures = {
  name: 'narrow',
  column: 90,
  leastColumn: 80,
  input: 112,
  row: 98,
  square: 17,
  circle: 20,
  left: 34,
  right: 38,
  top: 52,
  bottom: 54,
  wireToNode: 54,
  wireToWire: 20,
  lens: 26,
  pair: 5,
  gap: 6,
  number: 15,
  symbol: 19,
};
