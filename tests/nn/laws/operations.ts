// Every operation that has a gradient, in one table: a new operation adds one line to its part.

import { elementwise } from './rows/elementwise.ts';
import { images } from './rows/images.ts';
import { losses } from './rows/losses.ts';
import type { Row } from './rows/row.ts';
import { shapes } from './rows/shapes.ts';

export const operations: Record<string, Row> = { ...elementwise, ...shapes, ...images, ...losses };
