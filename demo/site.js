// Petits scripts du site : menu, carrousel, accordéons, bandeau.
(function () {
  var un = function (selecteur, racine) { return (racine || document).querySelector(selecteur); };
  var tous = function (selecteur, racine) { return Array.prototype.slice.call((racine || document).querySelectorAll(selecteur)); };

  var bouton = un('.bouton-menu');
  if (bouton) bouton.onclick = function () { un('.menu').classList.toggle('ouvert'); };

  var vues = tous('.carrousel .vue');
  var points = tous('.carrousel .points span');
  var place = 0;
  function montrer(n) {
    vues[place].classList.remove('active');
    points[place].classList.remove('active');
    place = (n + vues.length) % vues.length;
    vues[place].classList.add('active');
    points[place].classList.add('active');
  }
  if (vues.length) {
    points.forEach(function (point, n) { point.onclick = function () { montrer(n); }; });
    setInterval(function () { montrer(place + 1); }, 6000);
  }

  tous('.accordeon h3 a').forEach(function (lien) {
    lien.onclick = function () {
      lien.parentNode.parentNode.classList.toggle('ouvert');
      return false;
    };
  });

  var accord = null;
  try { accord = localStorage.getItem('saint-orlain-cookies'); } catch (erreur) { /* stockage fermé */ }
  if (!accord) {
    var bandeau = document.createElement('div');
    bandeau.className = 'cookies';
    bandeau.innerHTML = 'Ce site mesure son audience avec des cookies. <a href="mentions-legales.html#cookies">En savoir plus</a> <button>Accepter</button> <button class="non">Refuser</button>';
    document.body.appendChild(bandeau);
    tous('button', bandeau).forEach(function (choix) {
      choix.onclick = function () {
        try { localStorage.setItem('saint-orlain-cookies', choix.className || 'oui'); } catch (erreur) { /* stockage fermé */ }
        document.body.removeChild(bandeau);
      };
    });
  }
})();
