/** The part of Observable Plot that the book draws with; add a mark here when a figure needs it. */
export {
  areaY,
  axisX,
  axisY,
  dot,
  gridY,
  line,
  link,
  plot,
  rect,
  ruleX,
  ruleY,
  text,
} from '@observablehq/plot';
