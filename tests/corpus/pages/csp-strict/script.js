document.querySelector('.menu').dataset.pret = 'oui';
