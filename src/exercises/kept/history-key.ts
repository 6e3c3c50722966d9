/** Where a browser keeps the history; apart from its schema, which pages without exercises do not load. */
export const historyKey = 'chain-rule/exercises/v1';

/** When everything here was cleared: a tab that was open then must not bring the earlier reader's work back. */
export const clearedKey = 'chain-rule/cleared/v1';

/** Event on the window of the page that wrote the history: storage tells only the other tabs. */
export const historyWritten = 'chain-rule:exercises';

/** Event on the window when work came from elsewhere, as from the page around a frame: exercises look again. */
export const historyRestored = 'chain-rule:exercises-restored';
