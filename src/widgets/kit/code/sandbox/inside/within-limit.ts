import type { Piece } from '../program.ts';

const mostPieces = 500;
const mostCharacters = 50_000;

/** The program printed more than anybody reads. */
export class TooMuchOutput extends Error {}

/** Passes pieces on until there are too many; from then on it throws. */
export function withinLimit(show: (piece: Piece) => void): (piece: Piece) => void {
  let pieces = 0;
  let characters = 0;
  return (piece) => {
    pieces += 1;
    characters += piece.kind === 'text' ? piece.text.length : 0;
    if (pieces > mostPieces)
      throw new TooMuchOutput(`It printed more than ${mostPieces} lines and was stopped.`);
    if (characters > mostCharacters)
      throw new TooMuchOutput(`It printed more than ${mostCharacters} characters and was stopped.`);
    show(piece);
  };
}
