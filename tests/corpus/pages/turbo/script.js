// A small pjax: fetches the next page, replaces the body, keeps the window.
async function go(href, push) {
  const answer = await fetch(href);
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
  document.dispatchEvent(new CustomEvent('turbo:before-render', { detail: { newBody: next.body } }));
  document.title = next.title;
  document.documentElement.lang = next.documentElement.lang;
  document.documentElement.replaceChild(document.adoptNode(next.body), document.body);
  if (push) history.pushState({ pjax: true }, '', href);
  scrollTo(0, 0);
  document.dispatchEvent(new CustomEvent('turbo:load'));
}
addEventListener('click', (event) => {
  const link = event.target.closest?.('a[data-pjax]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  go(new URL(link.getAttribute('href') + location.search, location.href).href, true);
});
addEventListener('popstate', () => go(location.href, false));
