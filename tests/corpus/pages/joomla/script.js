[].forEach.call(document.querySelectorAll('[data-toggle="collapse"]'), function (link) {
  link.onclick = function () {
    var panel = document.getElementById(link.getAttribute('href').slice(1));
    var open = !/(^| )in( |$)/.test(panel.className);
    panel.className = open ? panel.className + ' in' : panel.className.replace(/ ?\bin\b/, '');
    link.setAttribute('aria-expanded', open);
    link.className = open ? 'accordion-toggle' : 'accordion-toggle collapsed';
    return false;
  };
});
