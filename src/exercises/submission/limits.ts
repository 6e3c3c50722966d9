/** What is refused unread, with a sentence. */
export const limits = {
  /** Characters of a link's fragment. */
  link: 16_384,
  /** Bytes of one handed-in file, or characters of a code. */
  submission: 1_000_000,
  /** Bytes of all files of a zip together, unpacked. */
  unpacked: 500_000_000,
  /** Tries that a hand-in tells of each exercise. */
  tries: 12,
} as const;
