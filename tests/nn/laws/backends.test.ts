import { declareLaws } from './backends.ts';
import { onEach, ways } from './ways.ts';

onEach(ways, declareLaws);
