/** The script of a package for a learning system; `scripts/player.mjs` builds it by itself, with all it needs. */
import '../../site/styles/tokens.css';
import '../../site/styles/fonts.css';
import '../../site/styles/base.css';
import '../../site/styles/text/prose.css';
import '../../site/styles/text/book.css';
import '../../site/styles/text/marks.css';
import './package.css';
import { openPackage } from '../../classroom/package/player/open-package.tsx';

await openPackage();
