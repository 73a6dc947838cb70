// The globals that Lit and its DOM shim see in `server.js`: what they add there stays within the file. Some programs
// tell by `customElements` that they run in a browser.
const scope = {};

export { scope as globalThis };
