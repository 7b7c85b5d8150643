import { problem } from '~/auth/session.server';

export function loader() {
  throw problem(404, 'Niet gevonden', 'Deze pagina bestaat niet. Controleer het adres.');
}

export const action = loader;

export default function NotFound() {
  return null;
}
