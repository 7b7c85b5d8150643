import { apiLoader, refuseMethod } from '~/api/respond.server';
import { readSection } from '~/api/section.server';

export const loader = apiLoader(readSection);
export const action = refuseMethod;
