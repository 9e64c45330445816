/** The numbers that are always shown; what they are for comes with `contact/emergency`, once it is needed. */
export const ALWAYS = [
  { number: '15', scheme: 'tel' },
  { number: '17', scheme: 'tel' },
  { number: '18', scheme: 'tel' },
  { number: '112', scheme: 'tel' },
  { number: '114', scheme: 'sms' },
] as const;
