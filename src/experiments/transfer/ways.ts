/** What may be done with a net that has learned another task. */
export const ways = ['scratch', 'frozen', 'fineTuned'] as const;
export type Way = (typeof ways)[number];

/** Accuracy on the new task's test data, by each way, for one seed. */
export type Outcome = Readonly<Record<Way, number>>;
