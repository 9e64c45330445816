import { Type, type Static } from '@sinclair/typebox';

const closed = { additionalProperties: false } as const;
const text = (description: string, more: object = {}) =>
  Type.String({ minLength: 1, description, ...more });
const count = (description: string, minimum: number, maximum: number, value: number) =>
  Type.Optional(Type.Integer({ minimum, maximum, default: value, description }));

const email = (description: string) =>
  Type.String({ pattern: '^[^\\s@<>,;"]+@[^\\s@<>,;"]+\\.[^\\s@<>,;".]+$', description });
const origin = Type.String({
  pattern: '^https?://[^/?#\\s]+$',
  description: 'l’adresse d’un site sans rien après, par exemple "https://www.saint-orlain.fr"',
});

export const WebhookSchema = Type.Object(
  {
    url: Type.String({ pattern: '^https?://', description: 'une adresse https://…' }),
    secret: Type.String({ minLength: 24, description: 'un secret de 24 caractères ou plus' }),
    personal: Type.Optional(
      Type.Boolean({ default: false, description: 'true : avec le nom et le numéro' }),
    ),
    allowPrivate: Type.Optional(
      Type.Boolean({ default: false, description: 'true : une adresse du réseau interne' }),
    ),
  },
  closed,
);

const LimitsSchema = Type.Object(
  {
    perAddress: count('demandes vérifiées par adresse en 10 minutes', 1, 1e6, 20),
    perAddressUnverified: count('demandes non vérifiées par adresse en 10 minutes', 1, 1e6, 6),
    perAddressDay: count('demandes par adresse et par jour', 1, 1e6, 60),
    perNumberDay: count('demandes par numéro et par jour', 1, 1000, 5),
    perDay: count('demandes par jour pour la commune', 1, 1e7, 500),
    reads: count('lectures par adresse et par minute', 10, 1e7, 300),
  },
  closed,
);

const SmtpSchema = Type.Object(
  {
    host: text('le nom du serveur, par exemple "smtp.exemple.fr"'),
    port: count('le port, par exemple 587', 1, 65535, 587),
    secure: Type.Optional(
      Type.Boolean({ default: false, description: 'true : TLS dès le début (port 465)' }),
    ),
    user: Type.Optional(text('le compte')),
    password: Type.Optional(text('le mot de passe (ou PARVIS_SMTP_PASSWORD)')),
    from: email('l’adresse d’où partent les messages'),
    requireTls: Type.Optional(
      Type.Boolean({ description: 'false : accepter un serveur sans chiffrement' }),
    ),
  },
  closed,
);

export const TownSchema = Type.Object(
  {
    name: text('le nom de la commune', { maxLength: 120 }),
    phone: text('le numéro de téléphone de la mairie', { maxLength: 30 }),
    mode: Type.Optional(
      Type.Union([Type.Literal('inbox'), Type.Literal('relay')], {
        default: 'inbox',
        description: '"inbox" (page des agents) ou "relay" (e-mail seul, rien n’est gardé)',
      }),
    ),
    origins: Type.Array(origin, { description: 'les adresses des sites de la commune' }),
    email: Type.Optional(
      Type.Array(email('une adresse e-mail'), {
        description: 'les adresses qui reçoivent les demandes, entre crochets',
      }),
    ),
    agents: Type.Optional(
      Type.Array(email('une adresse e-mail'), {
        description: 'les adresses des agents qui ouvrent la page des demandes, entre crochets',
      }),
    ),
    hours: Type.Unknown({
      description: 'les horaires : { "weekly": { "mo": [["09:00","12:00"]] } }',
    }),
    slots: Type.Optional(
      Type.Object(
        {
          minutes: count('la durée d’un créneau, en minutes', 5, 240, 30),
          capacity: count('le nombre de rappels par créneau', 1, 100, 1),
          leadMinutes: count('le délai avant le premier créneau, en minutes', 0, 10080, 60),
          days: count('le nombre de jours proposés', 1, 60, 14),
        },
        closed,
      ),
    ),
    reasons: Type.Optional(
      Type.Array(
        Type.Object(
          {
            id: Type.String({
              pattern: '^[a-z0-9][a-z0-9-]{0,39}$',
              description: 'un mot en minuscules, par exemple "etat-civil"',
            }),
            label: text('le sujet en clair, par exemple "État civil"', { maxLength: 80 }),
          },
          { additionalProperties: true },
        ),
        { description: 'les sujets : [{ "id": "etat-civil", "label": "État civil" }]' },
      ),
    ),
    redact: Type.Optional(
      Type.Boolean({ default: false, description: 'true : ni nom ni numéro dans les e-mails' }),
    ),
    retentionDays: count('les jours où une demande finie est gardée', 1, 90, 30),
    proof: Type.Optional(
      Type.Union([Type.Literal('optional'), Type.Literal('required')], {
        default: 'optional',
        description: '"optional" ou "required"',
      }),
    ),
    legal: Type.Optional(
      Type.Object(
        {
          controller: text('qui est responsable des données'),
          dpo: text('comment joindre le délégué à la protection des données'),
          url: Type.Optional(
            Type.String({ pattern: '^https?://', description: 'une adresse https://…' }),
          ),
        },
        closed,
      ),
    ),
    webhooks: Type.Optional(Type.Array(WebhookSchema, { description: 'une liste' })),
    limits: Type.Optional(LimitsSchema),
  },
  closed,
);

export const ConfigSchema = Type.Object(
  {
    $schema: Type.Optional(Type.String()),
    publicUrl: Type.Optional(
      Type.String({
        pattern: '^https?://[^?#\\s]+$',
        description: 'l’adresse publique, par exemple "https://rappel.exemple.fr"',
      }),
    ),
    listen: Type.Optional(
      Type.Object(
        {
          host: Type.Optional(text('une adresse de cette machine, par exemple "127.0.0.1"')),
          port: Type.Optional(
            Type.Integer({ minimum: 0, maximum: 65535, description: 'un port, par exemple 8787' }),
          ),
        },
        closed,
      ),
    ),
    data: Type.Optional(text('le dossier de la base et du secret')),
    database: Type.Optional(text('un fichier, ou postgres://…')),
    secret: Type.Optional(
      Type.String({ minLength: 32, description: 'un secret de 32 caractères ou plus' }),
    ),
    fallbackPhone: Type.Optional(text('un numéro pour les erreurs sans commune')),
    trustProxy: Type.Optional(
      Type.Array(text('l’adresse d’un serveur mandataire'), {
        description: 'les adresses des serveurs mandataires, par exemple ["127.0.0.1"]',
      }),
    ),
    metricsToken: Type.Optional(
      Type.String({ minLength: 16, description: 'un secret de 16 caractères ou plus' }),
    ),
    smtp: Type.Optional(SmtpSchema),
    towns: Type.Record(Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,59}$' }), TownSchema, {
      minProperties: 1,
      additionalProperties: false,
      description: 'au moins une commune : { "saint-orlain": { "name": … } }',
    }),
  },
  closed,
);

export type ConfigFile = Static<typeof ConfigSchema>;
export type TownFile = Static<typeof TownSchema>;
export type Webhook = Required<Static<typeof WebhookSchema>>;
export type Smtp = Static<typeof SmtpSchema>;
