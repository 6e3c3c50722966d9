import { shelf } from '../../../exercises/view/page/shelf.ts';
import { tellHeight } from './height.ts';
import { originOfParent, parentPage } from './parent-page.ts';
import { speakSplice } from './splice.ts';

const { parent, document: page } = window;
const { frameOf: exercise, version } = page.documentElement.dataset;
const origin = originOfParent();

if (parent !== window) {
  const known = origin === null ? null : parentPage(parent, origin);
  // How high a page is says nothing about its reader, so an unknown page may hear it.
  tellHeight(known?.send ?? ((message) => parent.postMessage(message, '*')), page.body);
  if (known && exercise !== undefined)
    speakSplice({ id: exercise, version: Number(version), shelf, parent: known });
}
