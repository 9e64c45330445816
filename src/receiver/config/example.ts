import { existsSync, writeFileSync } from 'node:fs';
import { ConfigError } from './config.js';

const EXAMPLE = {
  publicUrl: 'https://rappel.saint-orlain.example',
  listen: { host: '127.0.0.1', port: 8787 },
  data: './parvis-data',
  trustProxy: ['127.0.0.1'],
  smtp: {
    host: 'smtp.exemple.fr',
    port: 587,
    user: 'rappel@saint-orlain.example',
    from: 'rappel@saint-orlain.example',
  },
  towns: {
    'saint-orlain': {
      name: 'Saint-Orlain-sur-Ourdelle',
      phone: '02 61 91 40 12',
      origins: ['https://www.saint-orlain.example'],
      email: ['accueil@saint-orlain.example'],
      agents: ['accueil@saint-orlain.example'],
      hours: {
        zone: 'Europe/Paris',
        weekly: {
          mo: [
            ['09:00', '12:00'],
            ['14:00', '17:30'],
          ],
          tu: [['09:00', '12:00']],
          th: [
            ['09:00', '12:00'],
            ['14:00', '17:30'],
          ],
          fr: [['09:00', '12:00']],
        },
        exceptions: [{ from: '2026-12-24', to: '2026-12-31', reason: 'Noël' }],
      },
      slots: { minutes: 30, capacity: 1, leadMinutes: 60, days: 14 },
      reasons: [
        { id: 'etat-civil', label: 'Papiers, état civil' },
        { id: 'ecole', label: 'École, cantine' },
        { id: 'urbanisme', label: 'Travaux, urbanisme' },
        { id: 'social', label: 'Aide sociale' },
        { id: 'autre', label: 'Autre chose' },
      ],
      retentionDays: 30,
      legal: {
        controller: 'la commune de Saint-Orlain-sur-Ourdelle',
        dpo: 'dpo@saint-orlain.example',
        url: 'https://www.saint-orlain.example/mentions-legales',
      },
    },
  },
};

/** Writes an example to start from; never over a file. */
export function writeExample(file: string): void {
  if (existsSync(file))
    throw new ConfigError([
      `« ${file} » existe déjà. Donnez un autre nom : npx parvis-receiver --init autre.json`,
    ]);
  try {
    writeFileSync(file, `${JSON.stringify(EXAMPLE, null, 2)}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ConfigError([`« ${file} » : écriture impossible (${code ?? 'erreur inconnue'}).`]);
  }
}
