/** The description of the API that programs read; api.test.ts holds real answers against it. */
import { SECTION_STATUSES } from '../../domain/plan/status';
import { API_VERSION } from './version';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const moment = (description: string, nullable = false) => ({
  type: nullable ? ['string', 'null'] : 'string',
  format: 'date-time',
  description,
});
const object = (properties: Record<string, unknown>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
const answer = (description: string, schema: unknown, type = 'application/json') => ({
  description,
  headers: { 'API-Version': { $ref: '#/components/headers/API-Version' } },
  content: { [type]: { schema } },
});
const problemAnswer = (description: string) =>
  answer(description, ref('Probleem'), 'application/problem+json');

const status = { type: 'string', enum: [...SECTION_STATUSES] };
const pathParameter = (name: string, description: string, example: string) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string' },
  example,
});
const notLoggedIn = problemAnswer('Niet ingelogd, of de sessie is voorbij.');

const schemas = {
  Werkgroepen: object({ werkgroepen: { type: 'array', items: ref('Werkgroep') } }),
  Werkgroep: object({
    nummer: { type: 'integer', minimum: 1 },
    slug: { type: 'string' },
    naam: { type: 'string' },
    soort: { type: 'string', enum: ['inhoudelijk', 'gemeentelijk'] },
    secties: { type: 'array', items: ref('Sectiestand') },
  }),
  Sectiestand: object({
    key: { type: 'string' },
    status,
    versie: {
      type: ['integer', 'null'],
      minimum: 1,
      description: 'Nummer van de nieuwste vastgelegde versie.',
    },
    gewijzigdOp: moment('Laatste wijziging van de tekst.', true),
    gereedOp: moment('Alleen als de sectie nu gereed is.', true),
    gereedDoor: { type: ['string', 'null'], description: 'Wie de sectie gereed meldde.' },
  }),
  Sectie: object({
    key: { type: 'string' },
    status,
    tekst: { type: 'string', description: 'De tekst zonder opmaak.' },
    html: { type: 'string', description: 'De leesweergave: veilige HTML.' },
    inhoud: {
      type: 'object',
      description: 'De tekst als ProseMirror-JSON.',
      properties: {
        type: { type: 'string', const: 'doc' },
        content: { type: 'array', items: { type: 'object' } },
      },
      required: ['type', 'content'],
    },
    versies: { type: 'array', items: ref('Versie') },
  }),
  Versie: object({
    nummer: { type: 'integer', minimum: 1 },
    sha256: {
      type: 'string',
      pattern: '^[0-9a-f]{64}$',
      description: 'SHA-256 over de canonieke JSON (RFC 8785) van de inhoud.',
    },
    gemaaktOp: moment('Wanneer de versie is vastgelegd.'),
    gemaaktDoor: { type: 'string' },
    aanleiding: { type: 'string', enum: ['gereed'] },
  }),
  Probleem: object({
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'Uitleg in het Nederlands.' },
  }),
};

const paths = {
  '/werkgroepen': {
    get: {
      operationId: 'leesWerkgroepen',
      summary: 'Alle werkgroepen met de stand van hun secties',
      tags: ['Werkgroepen'],
      responses: {
        200: answer('De werkgroepen in de volgorde van het programma.', ref('Werkgroepen')),
        401: notLoggedIn,
      },
    },
  },
  '/werkgroepen/{slug}/secties/{key}': {
    get: {
      operationId: 'leesSectie',
      summary: 'Eén sectie met haar tekst en vastgelegde versies',
      tags: ['Werkgroepen'],
      parameters: [
        pathParameter('slug', 'De werkgroep', 'wijkteams'),
        pathParameter('key', 'De sectie', 'plaatje-2023'),
      ],
      responses: {
        200: answer('De sectie zoals die op schijf staat.', ref('Sectie')),
        401: notLoggedIn,
        404: problemAnswer('Deze werkgroep of sectie bestaat niet.'),
      },
    },
  },
  '/openapi.json': {
    get: {
      operationId: 'leesBeschrijving',
      summary: 'Deze beschrijving',
      tags: ['Beschrijving'],
      responses: {
        200: answer('OpenAPI 3.1', { type: 'object' }),
        401: notLoggedIn,
      },
    },
  },
};

/**
 * @param publicUrl the address of this installation, without a slash at the end
 * @param contact e-mail address of the programmateam, if the programme has one
 */
export function openApi(publicUrl: string, contact: string | undefined) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Samenspoor',
      version: API_VERSION,
      description: 'Lees de stand en de teksten van de plannen van de werkgroepen.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      ...(contact && { contact: { email: contact } }),
    },
    servers: [{ url: `${publicUrl}/api/v1` }],
    tags: [{ name: 'Werkgroepen' }, { name: 'Beschrijving' }],
    security: [{ sessie: [] }],
    paths,
    components: {
      schemas,
      headers: {
        'API-Version': {
          description: 'Versie van deze API.',
          schema: { type: 'string' },
          example: API_VERSION,
        },
      },
      securitySchemes: {
        sessie: { type: 'apiKey', in: 'cookie', name: 'samenspoor_sessie' },
      },
    },
  };
}
