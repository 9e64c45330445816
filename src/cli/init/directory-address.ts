/**
 * The State's directory of public services (Annuaire de l'administration, DILA), Opendatasoft explore API 2.1.
 * Source: https://api-lannuaire.service-public.gouv.fr/explore/dataset/api-lannuaire-administration/ ; the older host
 * `api-lannuaire.service-public.fr` is seen in clients too.
 */
export const DIRECTORY =
  'https://api-lannuaire.service-public.gouv.fr/api/explore/v2.1/catalog/datasets/api-lannuaire-administration/records';

/** The environment variable that names another one. */
export const DIRECTORY_VARIABLE = 'PARVIS_DIRECTORY';

/** Fields asked for. `adresse`, `telephone`, `site_internet`, `plage_ouverture` and `pivot` are JSON inside the JSON. */
export const FIELDS = [
  'id',
  'nom',
  'pivot',
  'code_insee_commune',
  'adresse_courriel',
  'adresse',
  'telephone',
  'site_internet',
  'plage_ouverture',
];
