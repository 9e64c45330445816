// What a browser does when the visitor refuses all cookies.
["localStorage", "sessionStorage"].forEach(function (name) {
  Object.defineProperty(window, name, { configurable: true, get: function () { throw new DOMException("The operation is insecure.", "SecurityError"); } });
});
