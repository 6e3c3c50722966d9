/** The slug of the chapter that an exercise belongs to. */
export const chapterOfExercise = (id: string): string => id.slice(0, id.indexOf('/'));
