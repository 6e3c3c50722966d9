/** The components of the prose; see README.md in this folder. */
import '../styles/book.css';
import '../styles/marks.css';

export { default as Cite } from './blocks/Cite.astro';
export { default as Convention } from './blocks/Convention.astro';
export { default as Covers } from './blocks/Covers.astro';
export { default as Details } from './blocks/Details.astro';
export { default as Equation } from './blocks/Equation.astro';
export { default as Errata } from './blocks/Errata.astro';
export { default as Goal } from './blocks/Goal.astro';
export { default as Goals } from './blocks/Goals.astro';
export { default as Printed } from './blocks/Printed.astro';
export { default as Recap } from './blocks/Recap.astro';
export { default as Right } from './blocks/Right.astro';
export { default as Run } from './blocks/Run.astro';
export { default as Sources } from './blocks/Sources.astro';
export { default as Why } from './blocks/Why.astro';
export { default as Gradient } from './inline/Gradient.astro';
export { default as Kbd } from './inline/Kbd.astro';
export { default as Measured } from './inline/Measured.astro';
export { default as Note } from './inline/Note.astro';
export { default as Parameter } from './inline/Parameter.astro';
export { default as See } from './inline/See.astro';
export { default as Term } from './inline/Term.astro';
export { default as Value } from './inline/Value.astro';
export { default as Source } from './listing/Source.astro';
export { measured } from './measured/measured.ts';
