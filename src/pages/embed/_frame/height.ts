/** Tells the page around the frame how high this one is, now and whenever that changes. Returns how to stop. */
export function tellHeight(
  send: (message: Readonly<Record<string, unknown>>) => void,
  page: HTMLElement,
): () => void {
  let told = 0;
  const observer = new ResizeObserver(() => {
    const height = Math.ceil(page.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    send({ subject: 'lti.frameResize', height });
  });
  observer.observe(page);
  return () => observer.disconnect();
}
