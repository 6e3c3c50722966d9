/** Feature maps of the net that digits have taught. */
export const maps = [8, 16] as const;
