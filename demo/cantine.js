// Formulaire de la cantine : deuxième responsable, même adresse.
(function () {
  var bloc = document.getElementById('bloc-resp2');
  if (!bloc) return;
  function voir() {
    var oui = document.querySelector('input[name=deux][value=oui]');
    bloc.style.display = oui && oui.checked ? 'block' : 'none';
  }
  Array.prototype.forEach.call(document.querySelectorAll('input[name=deux]'), function (choix) {
    choix.onclick = voir;
  });
  document.getElementById('meme-adresse').onclick = function () {
    document.getElementById('adresse2').value = this.checked ? document.getElementById('adresse').value : '';
  };
  voir();
})();
