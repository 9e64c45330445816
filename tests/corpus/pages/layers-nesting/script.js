const sheet = new CSSStyleSheet();
sheet.replaceSync('.adopte { font-size: 21px; line-height: 1.3; } @media (min-width: 400px) { .adopte b { font-size: 24px; } }');
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
addEventListener('DOMContentLoaded', () => {
  const style = document.createElement('style');
  document.head.append(style);
  style.sheet.insertRule('.insere { font-size: 13px; }');
});
