const tabs = [...document.querySelectorAll('[role=tab]')];
for (const tab of tabs) tab.addEventListener('click', () => {
  for (const other of tabs) {
    other.setAttribute('aria-selected', String(other === tab));
    other.tabIndex = other === tab ? 0 : -1;
    document.getElementById(other.getAttribute('aria-controls')).hidden = other !== tab;
  }
});
document.querySelector('.suite').addEventListener('click', (event) => {
  const text = document.getElementById('materiel');
  const open = text.classList.toggle('ouvert');
  event.currentTarget.setAttribute('aria-expanded', String(open));
});
