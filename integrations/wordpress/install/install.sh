#!/bin/sh
# Parvis dans un WordPress, sans un clic. À lancer par la personne qui écrit dans le dossier de WordPress :
#   sh install.sh /var/www/wordpress https://www.ma-commune.fr/ 35360 parvis-wordpress.zip
set -eu
wordpress=$1
address=$2
insee=$3
zip=$4

# parvis.json avec l'annuaire de l'administration. Une personne le relit : « init » a dit quoi.
npm install --no-audit --no-fund "${PARVIS:-parvis}"
[ -e parvis.json ] || npx parvis init --insee "$insee" --out parvis.json

# L'extension, ou sa nouvelle version, et ses réglages.
php "$(dirname "$0")/install.php" "$wordpress" "$zip" parvis.json

npx parvis doctor "$address"
