document.addEventListener('click', (event) => {
  const button = event.target.closest('[aria-controls]');
  if (button?.matches('.fr-accordion__btn, .fr-nav__btn')) {
    const open = button.getAttribute('aria-expanded') !== 'true';
    button.setAttribute('aria-expanded', String(open));
    document.getElementById(button.getAttribute('aria-controls')).classList.toggle('fr-collapse--expanded', open);
  } else if (button?.matches('.fr-tabs__tab')) {
    for (const tab of button.closest('.fr-tabs').querySelectorAll('.fr-tabs__tab')) {
      const on = tab === button;
      tab.setAttribute('aria-selected', String(on));
      tab.tabIndex = on ? 0 : -1;
      document.getElementById(tab.getAttribute('aria-controls')).classList.toggle('fr-tabs__panel--selected', on);
    }
  } else if (event.target.closest('.fr-consent-banner button')) document.querySelector('.fr-consent-banner').remove();
});
