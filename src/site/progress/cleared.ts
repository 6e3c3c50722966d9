import { clearedKey } from '../../exercises/kept/history-key.ts';
import { slot } from '../../widgets/kit/page/storage.ts';

// Another tab cleared everything for the next reader: what this one still shows and remembers goes, too.
slot(clearedKey).watch(() => location.reload());
