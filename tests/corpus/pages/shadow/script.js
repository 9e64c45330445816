// Two elements in the manner of a supplier's kit: one fills its root from a template, one builds it.
customElements.define('ville-carte', class extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: 'open' });
    root.append(document.getElementById('modele-carte').content.cloneNode(true));
    root.querySelector('h3').textContent = this.getAttribute('titre');
    root.querySelector('.lieu').textContent = this.getAttribute('lieu');
  }
});
const feuille = new CSSStyleSheet();
feuille.replaceSync(':host{border-left:6px solid #e4572e;padding:12px 16px;background:#fdf0ec}p{margin:0;font-size:15px}');
customElements.define('ville-alerte', class extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [feuille];
    const p = document.createElement('p');
    p.textContent = this.dataset.texte;
    root.append(p, document.createElement('slot'));
  }
});
customElements.define('ville-secret', class extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'closed' });
    root.append(Object.assign(document.createElement('p'), { textContent: 'Compteur de visites : 12 408' }));
  }
});
