import type { BlankPlace, Blanks, GraphState, GraphView } from './graph.ts';

/** A computation graph: values above the nodes, gradients below, wires both ways. */
export interface GraphProps {
  readonly view: GraphView;
  readonly state: GraphState;
  /** Said for the whole graph: `Computation graph of f = x²y/z`. */
  readonly label: string;
  readonly blanks?: Blanks;
  readonly onAnswer?: (place: BlankPlace, id: string, text: string) => void;
  /** A node was chosen, by click or by Enter; on a closed one this is the request to open it. */
  readonly onChoose?: (id: string) => void;
  /** The name on the title bar of an open frame was pressed: close it. */
  readonly onClose?: (frame: string) => void;
  /** Room at the top right, in px, that nodes keep clear of in the wide drawing (a rule plate). */
  readonly keepClear?: { readonly width: number; readonly height: number };
}

export function Graph(props: GraphProps) {
  return <div class="graph" role="group" aria-label={props.label} />;
}
