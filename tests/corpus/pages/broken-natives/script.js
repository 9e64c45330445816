// In the manner of the frameworks of 2006, which extended what the language owns.
Array.prototype.each = function (call) { for (var i = 0; i < this.length; i++) call(this[i], i); return this; };
Array.prototype.first = function () { return this[0]; };
Array.prototype.include = function (item) { return this.indexOf(item) > -1; };
Array.prototype.toJSON = function () { return '[' + this.join(',') + ']'; };
String.prototype.strip = function () { return this.replace(/^\s+|\s+$/g, ''); };
Object.prototype.extend = function (source) { for (var key in source) this[key] = source[key]; return this; };
Function.prototype.bindAsEventListener = function (object) { var method = this; return function (event) { return method.call(object, event || window.event); }; };
var nativeFrom = Array.from;
Array.from = function (list) { if (!list) return []; if (list.toArray) return list.toArray(); var result = []; for (var i = 0; i < (list.length || 0); i++) result.push(list[i]); return result; };
var nativeStringify = JSON.stringify;
JSON.stringify = function (value) { return nativeStringify(value === undefined ? null : value); };
Element.prototype.remove = function () { if (this.parentNode) this.parentNode.removeChild(this); return this; };
Element.prototype.hide = function () { this.style.display = 'none'; return this; };
Element.prototype.select = function (selector) { return Array.from(this.querySelectorAll(selector)); };
window.$ = function (id) { return typeof id === 'string' ? document.getElementById(id) : id; };
window.$A = Array.from;
window.Event = Object.assign(window.Event, { observe: function (element, name, call) { element.addEventListener(name, call); }, KEY_RETURN: 13 });
