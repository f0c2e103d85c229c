/** Lets every message that waits be heard. A timer would do too, but is held back to 4 ms or, in hidden tabs, 1 s. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
