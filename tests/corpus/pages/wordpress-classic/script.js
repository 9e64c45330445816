(function () {
  var nav = document.getElementById('site-navigation');
  var button = nav && nav.querySelector('.menu-toggle');
  if (button) button.addEventListener('click', function () {
    var on = nav.classList.toggle('toggled');
    button.setAttribute('aria-expanded', on ? 'true' : 'false');
  });
  var notice = document.getElementById('cookie-notice');
  if (notice) notice.addEventListener('click', function (event) {
    if (event.target.className.indexOf('cn-set-cookie') > -1) notice.parentNode.removeChild(notice);
  });
})();
