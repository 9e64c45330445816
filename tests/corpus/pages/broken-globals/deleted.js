// A template that removes what it takes for a polyfill.
delete window.customElements;
Object.defineProperty(window, "customElements", { value: undefined, configurable: true });
