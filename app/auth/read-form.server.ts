/** Reads the form that a page or program sent. */
import { problem } from './session.server';

/**
 * The fields of a form.
 * @throws 400 problem document when the body is no form
 */
export async function readFormData(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw problem(400, 'Geen formulier', 'Dit formulier kwam niet goed aan. Probeer het opnieuw.');
  }
}
