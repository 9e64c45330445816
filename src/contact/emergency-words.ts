import type { EmergencyKey, EmergencyKind } from './emergency.js';
import { NEAR, words } from './emergency-traps.js';

// All words here are as `plainWords` leaves them: no accents, no apostrophes, no doubled letters (« acident »).

const FAMILY =
  '(?:mari|feme|conjointe?|copain|copine|compagnon|compagne|concubin|ex|ami|pere|mere|frere|fils|beau pere)';

export interface EmergencyWords {
  readonly kind: EmergencyKind;
  /** In the past too. */
  readonly now?: RegExp;
  /** Not where it is over. */
  readonly words?: RegExp;
  readonly numbers: readonly EmergencyKey[];
  readonly message: string;
  readonly english: string;
}

const HIT =
  '(?:frap\\w*|tap(?:e|es|ent|ait|er)|bat|batent|batre|cogn\\w*|gifl\\w*|etrangl\\w*|agres\\w*|violent\\w*|menac\\w*|maltrait\\w*)';

/** The most precise first. */
export const EMERGENCIES: readonly EmergencyWords[] = [
  {
    kind: 'child',
    now: words(
      `(?:enfants?|bebes?|gamine?s?|petite?s?|mineure?s?|eleves?|fils|file|filete|garcon)${NEAR}(?:en danger|batue?s?|maltrait\\w*|secoue|martyris\\w*|viole\\w*|abus\\w*|enferme|atache)`,
      'maltraitances? (?:d |sur |envers |des? )?(?:enfants?|mineurs?|bebes?)',
      `${HIT} (?:son|sa|ses|leurs?|un|une|des|les|l|mes|mon|ma) (?:enfants?|bebes?|fils|file|petite?s?|gamine?s?)`,
      'inceste',
      'atouchements?',
      'abus sexuels?',
      'pedophil\\w*',
      'enfants? (?:seule?s?|laise\\w*|abandone\\w*)',
      '(?:mon|ma|le|la) (?:pere|beau pere|mere|oncle|prof\\w*)[^.]{0,15} me (?:touche|frape|bat|tape|viole)',
      `(?:enfants?|fils|file|bebe|garcon)${NEAR}(?:disparue?s?|enlevee?s?|introuvables?|kidnap\\w*)`,
    ),
    numbers: ['119', '17', '112', '114'],
    message:
      'Un enfant est en danger\u00a0? N’attendez pas que nous rappelions. Le danger est là maintenant\u00a0? Appelez le 17. Sinon, appelez le 119. C’est gratuit, jour et nuit.',
    english:
      'Is a child in danger? Do not wait for us to call. If the danger is there now, call 17. If not, call 119: it is free, day and night.',
  },
  {
    kind: 'suicide',
    now: words(
      's[ui]{1,3}[cs]+i?[cdt]\\w*',
      'sucid\\w*',
      'en finir(?: avec (?:la|ma) vie| avec tout)?',
      'fin a (?:mes|ses|nos|leurs) jours',
      '(?:je |j )?(?:veux|vais|voudrais|peux|pense a|envie de) (?:me )(?:tuer|pendre|jeter)',
      '(?:veut|va|voudrait|parle de|menace de) se (?:tuer|pendre|jeter)',
      '(?:veux|veut|envie de|prefere|voudrais) (?:plus )?(?:mourir|crever)',
      '(?:plus|pas) (?:l )?envie de vivre',
      '(?:veux|veut|peux|peut) plus vivre',
      'idees? noires?',
      'me jeter (?:du|sous|par|dans)',
      'sauter (?:du|par|dans le vide)',
      'kil myself',
      'want to die',
    ),
    numbers: ['3114', '15', '112', '114'],
    message:
      'Vous allez très mal, ou quelqu’un va très mal\u00a0? Parlez à quelqu’un maintenant. Appelez le 3114. C’est gratuit, jour et nuit. Le danger est là\u00a0? Appelez le 15.',
    english:
      'Do you, or does someone, feel very bad? Talk to someone now. Call 3114: it is free, day and night. If the danger is there, call 15.',
  },
  {
    kind: 'gas',
    now: words(
      '(?:fuites?|fuit|odeurs?|sen[ts]?|fuyte)[^.]{0,20} (?:gaz|gas|ga|gazs)',
      '(?:gaz|gas) (?:qui )?(?:fuit|sort|s echape)',
      'monox[iy]de',
    ),
    numbers: ['18', '112', '114'],
    message:
      'Vous sentez le gaz\u00a0? Ne touchez pas aux lampes. Ouvrez les fenêtres. Sortez. Dehors, appelez les pompiers\u00a0: le 18.',
    english:
      'Do you smell gas? Do not touch the lights. Open the windows. Go out. Outside, call the fire brigade: 18.',
  },
  {
    kind: 'health',
    words: words(
      '(?:ne )?(?:respir\\w*) (?:plus|pas|mal|dificilement)',
      'arive (?:pas|plus) a respirer',
      '(?:du mal|dificultes?|peine) a respirer',
      '(?:malaise|malese|malaize|maleise)s?',
      '(?:crise|crises|arete?|atake|ataque) (?:cardiaques?|du coeur|au coeur)',
      'infarctus',
      'avc',
      'in?con[cs]+i?[ae]nte?s?',
      'evanoui\\w*',
      '(?:perd|perdu|pert|perte de) (?:conaisance|conesance)',
      '(?:tombe|tombee|chute|glise)[^.]{0,40}(?:bouge|releve|lever|relever|repond|parle)',
      `(?:il|ele|papa|maman|pere|mere|mari|feme|fils|file|bebe|voisine?|home|persone agee|quelqu un|se)${NEAR}(?:bouge|repond|parle|reagit|reveile) (?:plus|pas)`,
      'saigne(?:nt|ment)?',
      'hemor?agie',
      '(?:s )?et[ou]+f(?:e|er|ent|ait|ement)',
      'sufoqu\\w*',
      'overdoses?',
      'empoison\\w*',
      'intoxi\\w*',
      '(?:avale|bu|pris (?:trop|beaucoup|plein|tous|toute))[^.]{0,20}(?:javel|poison|medicaments?|produit|comprimes|boite)',
      'convulsions?',
      'epilep\\w*',
      '(?:mal|douleurs?) (?:a |dans |au )(?:la |le )?(?:poitrine|coeur)',
      '(?:se |me )(?:noie|noye|noyer)',
      'noyade',
      '(?:j |va |vais |doit |en train d |je sui[st] en train d )acouche?r?',
      'perd(?:u)? les eaux',
      'plus de pouls',
      'electrocut\\w*',
      'choc (?:alergique|anaphylactique)',
      'urgences? vitales?',
      '(?:envoye[rz]?|besoin d une|besoin du|apele[rz]?|vite)[^.]{0,15} (?:ambulances?|samu|medecin(?! traitant)|docteur)',
      'samu',
      'brule(?:e|s)? (?:au|grave\\w*|a la|aux|le|la)(?: \\w+)?',
      'brulures? graves?',
      'paralyse\\w*',
      'heart atack',
      'not breathing',
    ),
    numbers: ['15', '112', '114'],
    message:
      'C’est pour la santé, et c’est grave\u00a0? N’attendez pas que nous rappelions. Appelez le 15. Un médecin vous répond, jour et nuit.',
    english:
      'Is it about health, and serious? Do not wait for us to call. Call 15: a doctor answers, day and night.',
  },
  {
    kind: 'couple',
    now: words(
      `(?:mon|ma|son|sa|le|la|l) ${FAMILY}[^.]{0,20} (?:me|m|la|l|le|nous|a)(?: a| ont| veut me)? ?(?:${HIT}|tuer|tue)`,
      `(?:fra[p]+e\\w*|batue|menacee|agresee|violee) par (?:mon|ma|son) ${FAMILY}`,
      'violences? (?:conjugales?|faites? aux femes|dans le couple|familiales?|intrafamiliales?|a la maison|de mon mari)',
      `(?:mon|ma|son|sa) ${FAMILY} est (?:tres |devenue? )?(?:violente?|dangereu\\w*)`,
      'feme batue',
      'peur de mon (?:mari|conjoint|compagnon|copain|ex)',
    ),
    numbers: ['17', '114', '3919', '112'],
    message:
      'Quelqu’un vous fait du mal\u00a0? Le danger est là maintenant\u00a0? Appelez le 17. Ou écrivez un SMS au 114. Pour parler et avoir de l’aide, appelez le 3919. C’est gratuit. L’appel n’est pas écrit sur la facture.',
    english:
      'Is someone hurting you? If the danger is there now, call 17, or text 114. To talk and get help, call 3919: it is free, and it does not show on the bill.',
  },
  {
    kind: 'violence',
    now: words(
      `(?:on|il|ele|ils|eles|quelqu un|voisine?s?|type|home|gens|persone)[^.]{0,20} (?:me|m|nous|l|la|le|se)(?: a| ont| veut| veulent)? ?(?:me )?(?:${HIT}|tuer|suit|poursuit|sequestre|viole)`,
      'suis (?:batue?|frape\\w*|menacee?|suivie?|poursuivie?|sequestree?|agres\\w*)',
      'sequestre\\w*',
      'coups? de (?:feux?|couteaux?|fusil|pistolet)',
      '(?:avec|a) (?:une|un|son|des) (?:arme|couteau|fusil|pistolet|hache|machete)\\w*',
      'menace\\w* de (?:mort|me tuer)',
      '(?:cambriol\\w*|voleurs?|intrus|quelqu un|inconu)[^.]{0,25} (?:chez moi|dans (?:la|ma|mon|le|l) ?\\w+|maintenant|en ce moment|est entre)',
      'apele[rz]? (?:vite )?(?:la )?(?:police|gendarm\\w*)',
      'cal the police',
      'viol(?:e|ee|es|ees|er)?',
    ),
    words: words(
      'violances?',
      'violences?',
      'agres(?:e|ee|es|er|ion|ions|ent|eur|eurs)',
      'bagares?',
      'batue?s? (?:par|devant|dans)',
      'cambriol\\w*',
      'atentats?',
      'fusilades?',
      'prise d otages?',
    ),
    numbers: ['17', '112', '114'],
    message:
      'Quelqu’un est violent, ou vous menace\u00a0? N’attendez pas que nous rappelions. Mettez-vous à l’abri. Appelez le 17. Vous ne pouvez pas parler\u00a0? Écrivez un SMS au 114.',
    english:
      'Is someone violent, or threatening you? Do not wait for us to call. Go somewhere safe. Call 17. If you cannot speak, text 114.',
  },
  {
    kind: 'accident',
    words: words(
      'a[ck]+[sc]*id(?:a|e)nt(?:e|ee|es|s)?',
      'blese(?:e|s|es)?',
      'renverse(?:e|s)?[^.]{0,25}(?:voiture|camion|velo|bus|moto|scoter|route|rue)',
      '(?:voiture|camion|moto|velo|bus|scoter)[^.]{0,25}renverse\\w*',
      'carambolage',
      'colision',
      'eboulement',
      'efondr\\w*',
      'coince\\w* (?:sous|dans)',
    ),
    numbers: ['18', '15', '112', '114'],
    message:
      'Il y a un accident\u00a0? N’attendez pas que nous rappelions. Appelez les pompiers\u00a0: le 18. Ou le 15, si quelqu’un est blessé.',
    english:
      'Is there an accident? Do not wait for us to call. Call the fire brigade: 18. Or 15, if someone is hurt.',
  },
  {
    kind: 'fire',
    words: words(
      'feux?',
      'in[cs]+[ae]ndi[es]*',
      'insandi\\w*',
      '(?:ca|sa|maison|foret|voiture|apartement|cuisine|imeuble|poubeles?|grange|garage|toit|champ|camion|bus|cabane|hangar|ferme|poele|tout|qui|en train de) (?:brule\\w*|crame\\w*)',
      'flames?',
      '(?:de la|beaucoup de|la) fume[e]?[^.]{0,25}(?:sort|toit|fenetre|noire|partout|imeuble|maison|cage)',
      'explos(?:ion|e|er)s?',
      'apele[rz]? (?:vite )?(?:les )?pompiers?',
      'pompiers? (?:vite|svp|s il)',
      'on fire',
    ),
    numbers: ['18', '112', '114'],
    message:
      'Il y a le feu\u00a0? N’attendez pas que nous rappelions. Sortez et fermez les portes. Appelez les pompiers\u00a0: le 18.',
    english:
      'Is there a fire? Do not wait for us to call. Go out and close the doors. Call the fire brigade: 18.',
  },
  {
    kind: 'danger',
    words: words(
      'dang?er',
      'danjer',
      'au? secour[st]?',
      'o secours?',
      'a l ?aid[es]*',
      'aide[rz]? moi vite',
      'sos',
      'help(?: me)?',
      'vite vite',
      'numeros? (?:d |des )urgences?',
      'c est (?:une |tres )?urgences? (?:grave|absolue|medicale)',
      'secours',
      'inondation',
      'l eau monte',
      'cables? electriques? (?:par tere|tombe\\w*)',
      'emergency',
    ),
    numbers: ['112', '15', '17', '18', '114'],
    message:
      'Vous êtes en danger, ou quelqu’un est en danger\u00a0? N’attendez pas que nous rappelions. Appelez le 112. Vous ne pouvez pas parler\u00a0? Écrivez un SMS au 114.',
    english:
      'Are you, or is someone, in danger? Do not wait for us to call. Call 112. If you cannot speak, text 114.',
  },
];
