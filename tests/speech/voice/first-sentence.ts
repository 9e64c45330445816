/** What a new voice says first, and the SHA-256 of its sound: the same on every machine. */
export const FIRST = {
  text: 'La mairie est ouverte, lundi à dix-sept heures.',
  words: ['La', 'mairie', 'est', 'ouverte', 'lundi', 'à', 'dix-sept', 'heures'],
  sha256: '97078169178c604f8ef8bd420dc9326c9949682252782096a7672af2f3f0373b',
};
