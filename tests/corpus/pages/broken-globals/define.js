// An old polyfill that calls the registry without its owner.
var define = customElements.define;
customElements.define = function (name, constructor) { return define(name, constructor); };
