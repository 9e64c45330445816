// A site kit that draws its page late, over all that stood in the body, more than once.
function draw(subject) {
  const body = document.createElement('body');
  body.append(document.getElementById(subject)?.content.cloneNode(true) ?? '');
  for (const kept of document.querySelectorAll('template[id]')) body.append(kept);
  document.documentElement.replaceChild(body, document.body);
}
addEventListener('load', () => {
  setTimeout(() => draw('premier'), 100);
  setTimeout(() => { const again = document.body.innerHTML; document.body.innerHTML = again; }, 300);
});
window.replaceBody = () => draw('second');
