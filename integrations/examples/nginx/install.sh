#!/bin/sh
# Un site statique reçoit Parvis, ou sa mise à jour. Dans le dossier qui contient public/, les pages du site :
#   sh install.sh 35360 https://www.ma-commune.fr/
set -eu
insee=$1
address=$2

# Parvis, puis son dossier dans le site, puis parvis.json avec l'annuaire de l'administration. Si l'annuaire ne répond pas,
# la suite se fait quand même : il faudra écrire parvis.json à la main.
npm install --no-audit --no-fund "${PARVIS:-parvis}"
copied=$(npx parvis copy public/parvis)
[ -e public/parvis.json ] || npx parvis init --insee "$insee" --out public/parvis.json ||
  echo 'parvis.json manque. Écrivez-le à la main dans public/ : node_modules/parvis/README.md en donne un modèle.'

# La ligne que « copy » donne, avec l'empreinte du script, en haut de <head> dans chaque page. Celle d'avant s'en va, elle seule.
tag=$(printf '%s' "$copied" | grep -o '<script .*</script>')
find public -name '*.html' -exec sed -i -z -e 's|\n\?<script src="/parvis/parvis.js"[^>]*></script>||g' -e "s|<head\( [^>]*\)\?>|&\n$tag|I" {} +

# Une personne relit parvis.json : « init » a dit quoi. Puis :
npx parvis doctor "$address"
