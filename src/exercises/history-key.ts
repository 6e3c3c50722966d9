/** Where a browser keeps the history; apart from its schema, which pages without exercises do not load. */
export const historyKey = 'chain-rule/exercises/v1';

/** Event on the window of the page that wrote the history: storage tells only the other tabs. */
export const historyWritten = 'chain-rule:exercises';
