setTimeout(function () {
  var bar = document.createElement('div');
  bar.className = 'inj';
  bar.innerHTML = 'Participez à notre enquête de satisfaction : votre avis nous intéresse ! Répondez en deux minutes et gagnez peut-être un panier garni offert par les commerçants. <a href="/enquete">Je participe</a> <span class="x">Non merci</span>';
  document.body.insertBefore(bar, document.body.firstChild);
}, 50);
document.addEventListener('click', function (event) {
  if (event.target.className === 'cw-btn') document.getElementById('cw').style.display = 'none';
});
