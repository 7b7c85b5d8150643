import { apiLoader, refuseMethod } from '~/api/respond.server';
import { readWerkgroepen } from '~/api/werkgroepen.server';

export const loader = apiLoader(readWerkgroepen);
export const action = refuseMethod;
