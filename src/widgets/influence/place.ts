import { layers, type Unit } from '../../experiments/gradients/influence.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where units stand: layers in columns, each column centred. `along` is a weight's place on its wire. */
export function place(width: number, narrow: boolean) {
  const radius = narrow ? 18 : 27;
  const [margin, top] = narrow ? [radius + 8, 52] : [56, 64];
  const row = narrow ? 150 : 132;
  const middle = top + row;
  const places = new Map<Unit, Place>();
  layers.forEach((units, column) => {
    units.forEach((unit, i) => {
      places.set(unit, {
        x: margin + (column * (width - 2 * margin)) / (layers.length - 1),
        y: middle + (i - (units.length - 1) / 2) * row,
      });
    });
  });
  const at = (unit: Unit) => places.get(unit)!;
  const share = 0.4; // here no two numbers of a column of wires meet
  return {
    radius,
    height: middle + row + radius + 34,
    at,
    along: (from: Unit, to: Unit): Place => ({
      x: at(from).x + share * (at(to).x - at(from).x),
      y: at(from).y + share * (at(to).y - at(from).y),
    }),
  };
}
