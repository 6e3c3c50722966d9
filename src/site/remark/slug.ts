/** The anchor of a heading: "Glorot's compromise" is glorots-compromise, "6.3 x²y/z" is 63-x2yz. */
export const slug = (heading: string): string =>
  heading
    .normalize('NFKD') // ² becomes 2, é becomes e and an accent
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/[\s-]+/g, '-');
