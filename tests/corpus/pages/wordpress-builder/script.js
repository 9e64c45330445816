document.addEventListener('click', function (event) {
  var title = event.target.closest ? event.target.closest('.elementor-tab-title') : null;
  if (!title) return;
  event.preventDefault();
  if (title.parentNode.className.indexOf('elementor-toggle-item') > -1) {
    var open = title.classList.toggle('elementor-active');
    title.setAttribute('aria-expanded', String(open));
    return;
  }
  var box = title.closest('.elementor-tabs');
  box.querySelectorAll('[data-tab]').forEach(function (part) {
    var on = part.dataset.tab === title.dataset.tab;
    part.classList.toggle('elementor-active', on);
    if (part.getAttribute('role') === 'tabpanel') part.hidden = !on;
    else part.setAttribute('aria-selected', String(on));
  });
});
