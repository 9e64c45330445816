import type { FastifyReply } from 'fastify';

export interface FieldError {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** More than words, where a program can use it. */
export interface ProblemFacts {
  readonly errors?: readonly FieldError[];
  readonly slots?: readonly object[];
  readonly reference?: string;
  readonly challenge?: object;
  readonly retryAfter?: number;
}

/** What went wrong, in plain French; the town's number is added when it is sent. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly status: number;
  readonly detail: string;
  readonly facts: ProblemFacts;

  constructor(code: ProblemCode, facts: ProblemFacts = {}, detail?: string) {
    const { status, title, detail: usual } = PROBLEMS[code];
    super(title);
    this.code = code;
    this.status = status;
    this.detail = detail ?? usual;
    this.facts = facts;
  }
}

interface Said {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}

const said = (status: number, title: string, detail: string): Said => ({ status, title, detail });

const PROBLEMS = {
  invalid: said(400, 'Il y a une erreur dans la demande', 'Corrigez, puis envoyez de nouveau.'),
  unreadable: said(400, 'La demande est illisible', 'Rechargez la page, puis envoyez de nouveau.'),
  'key-missing': said(
    400,
    'La demande est incomplète',
    'Il manque l’en-tête Idempotency-Key (un UUID). Rechargez la page, puis envoyez de nouveau.',
  ),
  'town-unknown': said(
    400,
    'Cette commune n’est pas connue',
    'Le site de la commune doit dire son nom au service de rappel (town).',
  ),
  origin: said(
    403,
    'Ce site ne peut pas envoyer de demande',
    'L’adresse de ce site n’est pas dans la liste de la commune (origins).',
  ),
  'not-found': said(
    404,
    'Cette page ou cette demande n’existe pas',
    'La demande est peut-être effacée. Vérifiez l’adresse.',
  ),
  'already-asked': said(
    409,
    'Vous avez déjà demandé un rappel',
    'Votre demande est bien arrivée. Il n’y a rien à refaire.',
  ),
  'slot-taken': said(409, 'Ce moment vient d’être pris', 'Choisissez un autre moment.'),
  'in-progress': said(409, 'Votre demande est en cours', 'Attendez un instant.'),
  over: said(409, 'Cette demande est finie', 'Vous pouvez faire une autre demande.'),
  gone: said(410, 'Cette demande est effacée', 'Vous pouvez faire une autre demande.'),
  'too-large': said(413, 'La demande est trop longue', 'Écrivez un message plus court.'),
  'media-type': said(
    415,
    'Ce format n’est pas accepté',
    'Envoyez du JSON (application/json) ou un formulaire.',
  ),
  'key-reused': said(
    422,
    'Cette demande a changé',
    'La même clé a servi pour une autre demande. Rechargez la page, puis envoyez de nouveau.',
  ),
  challenge: said(
    428,
    'Une vérification manque',
    'Votre appareil doit faire un petit calcul, tout seul. Envoyez de nouveau.',
  ),
  'too-many': said(429, 'Il y a trop de demandes en ce moment', 'Essayez plus tard.'),
  internal: said(500, 'Le service a une panne', 'Ce n’est pas votre faute. Essayez plus tard.'),
  unavailable: said(
    503,
    'Le service ne répond pas',
    'Ce n’est pas votre faute. Votre demande n’est pas enregistrée. Essayez dans quelques minutes.',
  ),
} as const satisfies Record<string, Said>;

export type ProblemCode = keyof typeof PROBLEMS;

/** The statuses a program may meet, for the description of the API. */
export const PROBLEM_STATUSES = [...new Set(Object.values(PROBLEMS).map(({ status }) => status))];

/** application/problem+json, always with a number to call. */
export function sendProblem(reply: FastifyReply, problem: Problem, phone: string): FastifyReply {
  const { code, status, message, detail, facts } = problem;
  if (facts.retryAfter !== undefined) void reply.header('retry-after', facts.retryAfter);
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(
      JSON.stringify({
        type: `urn:parvis:problem:${code}`,
        title: message,
        status,
        detail: `${detail} Vous pouvez aussi appeler : ${phone}.`,
        fallbackPhone: phone,
        ...facts,
      }),
    );
}
